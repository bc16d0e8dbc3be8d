#!/usr/bin/env python3
"""Holds the documents to what the program does: README.md and docs/*.md of ROOT.

    snippets.py ROOT --program TAQRIR --c-compiler CC --compiler CXX [ARGUMENT...]

- A ```cpp block with a main() is a program: it is compiled and linked with the arguments behind
  --compiler. So is a ```c block, compiled as strict C11 first. If the line before the block links to a .cpp or .c
  file, the block is that file.
- A ```cmake block stands word for word in the CMakeLists.txt that the line before it links to, if it does.
- A ```console block holds commands ("$ command", continued by a backslash at the end) and what
  they print, standard error included. They run in ROOT with `taqrir` in PATH; `./name` is
  examples/name.cpp, or else the program above the block. A line "..." of the output stands for any lines. A command succeeds,
  unless the next one is `echo $?`.

Prints every difference and exits 1 if there is any, or if there is nothing to check.
"""
import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)
LINK = re.compile(r"\]\((?:\.\./)?([\w./-]+\.c(?:pp)?|[\w./-]+/CMakeLists\.txt)\)[^\n]*\n+$")
TIMEOUT = 120
STRICT_C = ["-std=c11", "-Wall", "-Wextra", "-pedantic", "-Werror"]


class Checker:
    def __init__(self, root, program, c_compiler, compiler, work):
        self.root, self.c_compiler, self.compiler, self.work = root, c_compiler, compiler, work
        self.programs = self.commands = 0
        self.examples = {}
        self.failures = []
        tools = work / "bin"
        tools.mkdir()
        if program:
            (tools / "taqrir").symlink_to(Path(program).resolve())
        self.environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}

    def document(self, name, text):
        compiled = None
        for block in BLOCK.finditer(text):
            where = f"{name}:{text.count(chr(10), 0, block.start()) + 1}"
            if block[1] in ("c", "cpp") and re.search(r"\bint main\(", block[2]):
                self.same_file(where, LINK.search(text[:block.start()]), block[2])
                compiled = self.compile(where, block[2], block[1])
            elif block[1] == "cmake":
                self.part_of_file(where, LINK.search(text[:block.start()]), block[2])
            elif block[1] == "console":
                self.session(where, block[2], compiled)

    def fail(self, where, what):
        self.failures.append(f"{where}: {what}")

    def same_file(self, where, link, source):
        if link and (self.root / link[1]).read_text("utf-8") != source:
            self.fail(where, f"differs from {link[1]}")

    def part_of_file(self, where, link, text):
        if link and text not in (self.root / link[1]).read_text("utf-8"):
            self.fail(where, f"does not stand in {link[1]}")

    def compile(self, where, source, language="cpp"):
        self.programs += 1
        path = self.work / f"program{self.programs}.{language}"
        path.write_text(source, "utf-8")
        linked = path
        commands = []
        if language == "c":
            linked = path.with_suffix(".o")
            commands.append([self.c_compiler, *STRICT_C, f"-I{self.root}/include", "-c", str(path), "-o", str(linked)])
        commands.append([self.compiler[0], str(linked), "-o", str(path.with_suffix("")), *self.compiler[1:]])
        for command in commands:
            done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
            if done.returncode != 0:
                self.fail(where, f"does not compile:\n{done.stderr}")
                return None
        return path.with_suffix("")

    def example(self, name):
        path = self.root / "examples" / f"{name}.cpp"
        if name not in self.examples and path.exists():
            self.examples[name] = self.compile(str(path), path.read_text("utf-8"))
        return self.examples.get(name)

    def session(self, where, text, compiled):
        commands = split_session(text)
        if not commands:
            self.fail(where, "console block without a command")
        status = 0
        for index, (command, expected) in enumerate(commands):
            self.commands += 1
            status, printed = self.run(command, compiled, status)
            asks_status = index + 1 < len(commands) and commands[index + 1][0] == "echo $?"
            if status != 0 and not asks_status:
                self.fail(where, f"`{command}` ends with {status}")
            if not fits(expected, printed):
                difference = difflib.unified_diff(expected, printed, "document", "program", lineterm="")
                self.fail(where, "\n".join([f"`{command}` prints something else:", *difference]))

    def run(self, command, compiled, status):
        if command.startswith("./"):
            compiled = self.example(re.match(r"\./(\w+)", command)[1]) or compiled
            if not compiled:
                return 127, ["neither an example nor a program above this block"]
        if command.startswith("./"):
            command = re.sub(r"^\./\w+", lambda _: f'"{compiled}"', command)
        done = subprocess.run(["sh", "-c", f"(exit {status}); {command}"], cwd=self.root, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=TIMEOUT)
        return done.returncode, done.stdout.decode("utf-8", "replace").splitlines()


def split_session(text):
    """The commands of a console block, each with the lines it prints."""
    commands = []
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("$ "):
            command = line[2:]
            while command.endswith("\\"):
                command = f"{command}\n{next(lines, '')}"
            commands.append((command, []))
        elif commands:
            commands[-1][1].append(line)
    return commands


def fits(expected, printed):
    """True if the lines are the same, "..." standing for any lines."""
    parts = [re.escape(line) + "\n" if line != "..." else "(?:.*\n)*?" for line in expected]
    return re.fullmatch("".join(parts), "".join(line + "\n" for line in printed)) is not None


def self_check(work):
    """A check that cannot fail proves nothing."""
    def count(text):
        folder = work / str(len(list(work.iterdir())))
        folder.mkdir()
        checker = Checker(work, None, "false", ["false"], folder)
        checker.document("self check", text)
        return len(checker.failures)

    good = "```console\n$ printf 'a\\nb\\nc\\n'\na\n...\nc\n$ false\n$ echo $?\n1\n```\n"
    bad = ["```console\n$ echo a\nb\n```\n", "```console\n$ false\n```\n", "```console\necho\n```\n",
           "```console\n$ ./nothing\n```\n", "```cpp\nint main() {}\n```\n", "```c\nint main(void) {}\n```\n",
           "[project](sub/CMakeLists.txt)\n\n```cmake\nproject(other)\n```\n"]
    (work / "sub").mkdir()
    (work / "sub" / "CMakeLists.txt").write_text("project(one)\n", "utf-8")
    good += "[project](sub/CMakeLists.txt)\n\n```cmake\nproject(one)\n```\n"
    assert count(good) == 0 and all(count(text) > 0 for text in bad)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--program", required=True)
    parser.add_argument("--c-compiler", required=True)
    parser.add_argument("--compiler", required=True, nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for part in ("self", "work"):
            (Path(folder) / part).mkdir()
        self_check(Path(folder) / "self")
        checker = Checker(arguments.root, arguments.program, arguments.c_compiler, arguments.compiler, Path(folder) / "work")
        for path in [arguments.root / "README.md", *sorted((arguments.root / "docs").glob("*.md"))]:
            checker.document(path.relative_to(arguments.root), path.read_text("utf-8"))
    if not checker.programs or not checker.commands:
        checker.fail("documents", f"nothing to check: {checker.programs} programs, {checker.commands} commands")
    print(*checker.failures, f"{checker.programs} programs, {checker.commands} commands", sep="\n")
    return 1 if checker.failures else 0


if __name__ == "__main__":
    sys.exit(main())
