#!/usr/bin/env python3
"""Holds a port and what it built to the rules of vcpkg for maintainers.

    lint.py PORT_DIR WORK LINKAGE [TOOL...]    LINKAGE is static or dynamic; WORK is that of build_port.cmake

Prints one line per breach and exits 1 if there is any. Most rules are those that vcpkg itself checks behind
every build.
"""
import json
import re
import sys
from pathlib import Path

OLD = re.compile(r"\b(vcpkg_(?:configure|install|build|fixup)_cmake\w*|vcpkg_install_cmake|vcpkg_extract_source_archive_ex)\b")
HELPERS = {"vcpkg_cmake_configure": "vcpkg-cmake", "vcpkg_cmake_config_fixup": "vcpkg-cmake-config"}


def check_port(port):
    manifest = json.loads((port / "vcpkg.json").read_text("utf-8"))
    portfile = (port / "portfile.cmake").read_text("utf-8")
    for field in ("name", "description", "license"):
        if not manifest.get(field):
            yield f"vcpkg.json has no {field}"
    if manifest.get("name") != port.name:
        yield "the folder has another name than the port"
    if "default-features" in manifest:
        yield "a library port needs no default features"
    names = [d if isinstance(d, str) else d["name"] for d in manifest["dependencies"]]
    if names != sorted(names):
        yield "the dependencies are not in order"
    hosts = {d["name"] for d in manifest["dependencies"] if isinstance(d, dict) and d.get("host")}
    for function, helper in HELPERS.items():
        if function in portfile and helper not in hosts:
            yield f"{function} is used without the host dependency {helper}"
    for name in OLD.findall(portfile):
        yield f"{name} is deprecated"
    if "vcpkg_install_copyright" not in portfile:
        yield "the copyright is not installed by vcpkg_install_copyright"


def check_folders(packages, name):
    for folder in ("debug/include", "debug/share", "share/man", "debug/etc", "share/doc", "lib/cmake", "debug/lib/cmake"):
        if (packages / folder).exists():
            yield f"{folder} must not be there"
    for path in packages.rglob("*"):
        if path.is_dir() and not any(path.iterdir()):
            yield f"{path.relative_to(packages)} is empty"
    for path in (f"share/{name}/copyright", f"share/{name}/usage", f"share/{name}/{name}Config.cmake", "include"):
        if not (packages / path).exists():
            yield f"{path} is missing"
    usage = packages / "share" / name / "usage"
    if usage.exists() and f"find_package({name} CONFIG REQUIRED)" not in usage.read_text("utf-8"):
        yield "usage does not say how to find the package"


def check_binaries(packages, linkage, tools, name):
    suffix, other = (".a", ".so") if linkage == "static" else (".so", ".a")
    for folder in ("lib", "debug/lib"):
        if folder == "lib" or (packages / "debug").exists():
            if not (packages / folder / f"lib{name}{suffix}").exists():
                yield f"{folder} lacks lib{name}{suffix}"
        for path in (packages / folder).glob(f"*{other}*"):
            yield f"{path.relative_to(packages)} in a {linkage} build"
    for folder in ("bin", "debug/bin"):
        if (packages / folder).exists():
            yield f"{folder} must not be there: programs go to tools"
    found = {path.name for path in (packages / "tools" / name).glob("*")}
    if found != set(tools):
        yield f"tools: {sorted(found)} instead of {sorted(tools)}"
    # Parts of others that came along.
    for path in [*packages.glob("include/*"), *packages.glob("lib/*.*"), *packages.glob("share/*")]:
        if name not in path.name:
            yield f"{path.relative_to(packages)} is not of {name}"


def check_paths(packages, work):
    for path in packages.rglob("*"):
        if path.suffix in (".cmake", ".pc", ".hpp", ".h") and str(work).encode() in path.read_bytes():
            yield f"{path.relative_to(packages)} names the folder that it was built in"


def breaches(port, work, linkage, tools):
    packages = work / "packages"
    yield from check_port(port)
    yield from check_folders(packages, port.name)
    yield from check_binaries(packages, linkage, tools, port.name)
    yield from check_paths(packages, work)


def main():
    if len(sys.argv) < 4 or sys.argv[3] not in ("static", "dynamic"):
        print(__doc__, file=sys.stderr)
        return 2
    lines = list(breaches(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), sys.argv[3], sys.argv[4:]))
    print(*lines, sep="\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
