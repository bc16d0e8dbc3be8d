#!/usr/bin/env python3
"""The program when files, pipes, disks, memory and ICU fail it: faults.py PROGRAM [--without-unicode LIBRARY]"""
import argparse
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = ""
LIBRARY = None
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
REPORT = DATA / "cli_report.txt"
LIMIT = 64 << 20  # ParseOptions::max_bytes


def limited(bytes_of_memory):
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (bytes_of_memory, bytes_of_memory))


class Fault(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_program(self, *arguments, **options):
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
                   "timeout": 60} | options
        return subprocess.run([PROGRAM, *map(str, arguments)], check=False, **options)

    def assert_ends(self, done, code, *in_errors):
        errors = (done.stderr or b"").decode()
        self.assertEqual(done.returncode, code, errors)
        for words in in_errors:
            self.assertIn(words, errors)
        self.assertEqual(bool(errors), bool(in_errors), errors)


class Input(Fault):
    def test_missing_and_directory(self):
        self.assert_ends(self.run_program("parse", self.folder / "gone.txt"), 1, "gone.txt: No such file")
        self.assert_ends(self.run_program("parse", self.folder), 1, "Is a directory")
        self.assert_ends(self.run_program("parse", "--lexicon", self.folder, REPORT), 3, "Is a directory")

    def test_file_that_opens_but_cannot_be_read(self):
        done = self.run_program("parse", "/proc/self/mem", REPORT)
        self.assert_ends(done, 1, "/proc/self/mem: ")
        self.assertEqual([one["file"] for one in json.loads(done.stdout)], [str(REPORT)])

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_no_permission(self):
        path = self.folder / "secret.txt"
        path.write_bytes(REPORT.read_bytes())
        path.chmod(0)
        self.assert_ends(self.run_program("parse", path), 1, "Permission denied")

    def test_vanished_between_listing_and_opening(self):
        names = [self.folder / f"{i}.txt" for i in range(3)]
        for path in names:
            path.write_bytes(REPORT.read_bytes())
        names[1].unlink()
        done = self.run_program("parse", "--format", "jsonl", *names)
        self.assert_ends(done, 1, "1.txt: No such file")
        self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()],
                         [str(names[0]), str(names[2])])

    def test_cut_anywhere(self):
        """Every prefix of a report is a report; half a letter at its end is one diagnostic."""
        raw = REPORT.read_bytes()
        for size in range(0, len(raw), 7):
            done = self.run_program("parse", "--format", "jsonl", stdin=None, input=raw[:size])
            self.assert_ends(done, 0)
            bad = [one for one in json.loads(done.stdout)["diagnostics"] if one["code"] == "utf8.invalid"]
            whole = len(raw[:size].decode("utf-8", "ignore").encode())
            self.assertEqual([one["span"] for one in bad], [[whole, size]] if whole < size else [])

    def test_writer_of_a_pipe_that_dies(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        raw = REPORT.read_bytes()[:201]

        def write_a_part():
            with open(fifo, "wb", buffering=0) as pipe:
                pipe.write(raw)

        writer = threading.Thread(target=write_a_part)
        writer.start()
        done = self.run_program("recognize", fifo)
        writer.join()
        self.assert_ends(done, 0)
        whole = self.run_program("recognize", stdin=None, input=raw).stdout
        self.assertEqual(done.stdout, whole.replace(b'"file":"-"', b'"file":' + json.dumps(str(fifo)).encode()))

    def test_file_that_shrinks_while_it_is_read(self):
        path = self.folder / "shrinks.txt"
        text = REPORT.read_bytes() * 100
        path.write_bytes(text)
        stop = threading.Event()

        def shrink_and_grow():
            while not stop.is_set():
                os.truncate(path, 10_000)
                path.write_bytes(text)

        other = threading.Thread(target=shrink_and_grow)
        other.start()
        try:
            for _ in range(10):
                self.assert_ends(self.run_program("recognize", path), 0)
        finally:
            stop.set()
            other.join()

    def test_closed_standard_input(self):
        done = self.run_program("parse", stdin=None, preexec_fn=lambda: os.close(0))
        self.assert_ends(done, 1, "standard input: Bad file descriptor")
        self.assertEqual(done.stdout, b"")

    def test_file_over_the_limit_is_not_read_whole(self):
        huge = self.folder / "huge.txt"
        huge.touch()
        os.truncate(huge, 1 << 40)  # Has no blocks: to read it would take many minutes.
        for path in (huge, "/dev/zero"):
            done = self.run_program("parse", path)
            self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
            self.assertTrue(done.stderr)
        text = self.folder / "text.txt"
        with open(text, "wb") as file:
            file.write(REPORT.read_bytes())
            file.write(b"a" * (LIMIT + 1))
        self.assert_ends(self.run_program("parse", text, REPORT), 1, f"limit of {LIMIT}")


class Output(Fault):
    def test_closed_standard_output(self):
        done = self.run_program("parse", REPORT, stdout=None, preexec_fn=lambda: os.close(1))
        self.assert_ends(done, 1, "standard output: Bad file descriptor")

    def test_full_disk(self):
        for arguments in (["parse"], ["parse", "--format", "jsonl"], ["parse", "--format", "text"], ["recognize"]):
            with open("/dev/full", "wb") as full:
                done = self.run_program(*arguments, REPORT, stdout=full)
            self.assert_ends(done, 1, "standard output: No space left")

    def test_file_that_may_not_grow(self):
        path = self.folder / "out.json"

        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        with open(path, "wb") as out:
            done = self.run_program("parse", *[REPORT] * 50, stdout=out, preexec_fn=small_files)
        self.assert_ends(done, 1, "standard output: File too large")

    def test_reader_that_has_seen_enough(self):
        for size in (0, 1, 5000):
            process = subprocess.Popen([PROGRAM, "parse", *[str(REPORT)] * 200], stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE)
            process.stdout.read(size)
            process.stdout.close()
            begin = time.monotonic()
            self.assertEqual(process.wait(60), 1)
            self.assertEqual(process.stderr.read(), b"")
            process.stderr.close()
            self.assertLess(time.monotonic() - begin, 30)

    def test_closed_standard_error(self):
        done = self.run_program("parse", self.folder / "gone.txt", REPORT, preexec_fn=lambda: os.close(2))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(json.loads(done.stdout)), 1)


class Machine(Fault):
    def test_no_memory(self):
        if self.run_program("--version", preexec_fn=limited(300 << 20)).returncode != 0:
            self.skipTest("this build needs much memory for itself")
        large = self.folder / "large.txt"
        large.write_bytes(REPORT.read_bytes() * 40_000)
        done = self.run_program("parse", "--format", "jsonl", large, REPORT, preexec_fn=limited(150 << 20))
        self.assert_ends(done, 1, "large.txt: not enough memory")
        self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()], [str(REPORT)])

    def test_no_unicode_data(self):
        if LIBRARY is None:
            self.skipTest("no library in the place of ICU's data")
        environment = dict(os.environ, LD_PRELOAD=LIBRARY,
                           ASAN_OPTIONS=os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0")
        for command in ("parse", "recognize"):
            done = self.run_program(command, REPORT, env=environment)
            self.assert_ends(done, 3, "taqrir: the Unicode library has no normalisation data (U_FILE_ACCESS_ERROR)\n")
            self.assertEqual(done.stdout, b"")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--without-unicode")
    given, rest = parser.parse_known_args()
    PROGRAM, LIBRARY = given.program, given.without_unicode
    unittest.main(argv=[sys.argv[0], *rest])
