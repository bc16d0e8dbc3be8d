"""Stands for a package of ConanCenter where the system has the library and no remote is in reach.

    conan export tests/package/conan --name boost --version 1.81.0

It packages nothing. Names of files, components and targets are those of the ConanCenter recipe, so that the
recipe of taqrir cannot tell the difference.
"""
from conan import ConanFile
from conan.errors import ConanInvalidConfiguration

# Package: its CMake file, the kind of package (None: by its options), and for each component its CMake target and system library.
PACKAGES = {
    "boost": ("Boost", None, {"headers": ("Boost::headers", None)}),
    "catch2": ("Catch2", "header-library", {"_catch2": ("Catch2::Catch2", None)}),
    "cli11": ("CLI11", "header-library", {"_cli11": ("CLI11::CLI11", None)}),
    "icu": ("ICU", "shared-library", {
        "icu-data": ("ICU::data", "icudata"), "icu-uc": ("ICU::uc", "icuuc"), "icu-i18n": ("ICU::i18n", "icui18n")}),
    "nlohmann_json": ("nlohmann_json", "header-library", {"_json": ("nlohmann_json::nlohmann_json", None)}),
    "range-v3": ("range-v3", "header-library", {"_range": ("range-v3::range-v3", None)}),
}
# Modules that the library brings for its users; here the system's.
MODULES = {"catch2": "/usr/lib/cmake/Catch2"}


class SystemLibrary(ConanFile):
    description = "A library of the system under the name of its ConanCenter package"
    settings = "os", "arch", "compiler", "build_type"
    options = {"header_only": [True, False]}
    default_options = {"header_only": False}

    def config_options(self):
        if self.name != "boost":
            del self.options.header_only

    def configure(self):
        self.package_type = PACKAGES[self.name][1]

    def validate(self):
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("stands for packages of a Linux system")
        if self.name == "boost" and not self.options.header_only:
            raise ConanInvalidConfiguration("taqrir has to ask for the headers only")

    def package_info(self):
        file, _, components = PACKAGES[self.name]
        self.cpp_info.set_property("cmake_find_mode", "both")
        self.cpp_info.set_property("cmake_file_name", file)
        for name, (target, library) in components.items():
            component = self.cpp_info.components[name]
            component.set_property("cmake_target_name", target)
            component.includedirs = component.libdirs = component.bindirs = []
            component.system_libs = [library] if library else []
        if self.name in MODULES:
            self.cpp_info.components["_catch2"].builddirs = [MODULES[self.name]]
