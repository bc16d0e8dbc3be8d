#!/usr/bin/env python3
"""Run the fuzzers for SECONDS of processor time in all, and say what came of it.

    run.py SECONDS [TARGET...] [--build BUILD] [--out OUT] [--rounds N] [--check]
    run.py --report OUT [--write docs/fuzzing.md]       the table of all runs so far, printed or written there

OUT keeps the corpora, the logs, inputs that broke something (artifacts/TARGET/) and results.tsv, a row for each run of
a fuzzer. A later run goes on from there. Exits 1 if an input broke something; --check also if a fuzzer found no more
than its seeds' share of the library, which means that it does not work.
"""
import argparse
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Share of the time, and how long an input may be.
TARGETS = {"parse": (4, 1500), "recognize": (3, 600), "lexicon": (1, 800), "json": (1, 1000), "capi": (1, 600)}
COLUMNS = ["target", "executions", "cpu_seconds", "edges", "features", "inputs", "findings", "engine", "finished"]
INTERRUPTED = 72  # libFuzzer's exit code after SIGINT.
ENOUGH_EDGES = {"parse": 10000, "recognize": 3500, "lexicon": 5000, "json": 3000, "capi": 5000}


def last(pattern, log, default=0):
    found = re.findall(pattern, log)
    return int(found[-1]) if found else default


def processor_seconds(pid):
    """What a process has used so far, read from Linux."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def run(target, seconds, build, out):
    """Runs one fuzzer until it has used its seconds; it ends early when it finds something."""
    _, longest = TARGETS[target]
    corpus, artifacts, logs = out / "corpus" / target, out / "artifacts" / target, out / "logs"
    for folder in (corpus, artifacts, logs):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(artifacts.iterdir())
    log_path = logs / f"{target}-{time.strftime('%H%M%S')}.log"
    command = [build / f"tests/fuzz/fuzz-{target}", corpus, out / "seeds" / target, f"-dict={out / 'seeds/arabic.dict'}",
               f"-artifact_prefix={artifacts}/", f"-max_len={longest}", "-timeout=10", "-rss_limit_mb=2048",
               "-print_final_stats=1"]
    with log_path.open("wb") as log_file:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log_file, stderr=subprocess.STDOUT)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        while not ended:
            time.sleep(0.5)
            # On a busy machine processor time is much less than time: libFuzzer's own limit would end it too soon.
            if processor_seconds(process.pid) >= seconds:
                os.kill(process.pid, signal.SIGINT)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
    log = log_path.read_text("utf-8", "replace")
    # Inputs that were only slow are kept, but break no promise.
    new = [path for path in sorted(set(artifacts.iterdir()) - before) if not path.name.startswith("slow-unit")]
    row = {"target": target, "executions": last(r"stat::number_of_executed_units:\s+(\d+)", log) or last(r"#(\d+)", log),
           "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 1), "edges": last(r"cov: (\d+)", log),
           "features": last(r"ft: (\d+)", log), "inputs": last(r"corp: (\d+)", log), "findings": len(new),
           "engine": "libFuzzer", "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    if process.returncode not in (0, INTERRUPTED):
        print("\n".join(line[:300] for line in log.splitlines()[-40:]))
        print(f"{target}: exit {process.returncode}, see {log_path}", *new, sep="\n  ", flush=True)
        row["findings"] = max(1, len(new))
    return row


def add_row(out, row):
    path = out / "results.tsv"
    with path.open("a", encoding="utf-8") as file:
        if file.tell() == 0:
            file.write("\t".join(COLUMNS) + "\n")
        file.write("\t".join(str(row[column]) for column in COLUMNS) + "\n")


def rows(out):
    lines = (out / "results.tsv").read_text("utf-8").splitlines()
    return [dict(zip(COLUMNS, line.split("\t"))) for line in lines[1:]]


def report(out):
    """The rows of each target added up; edges and inputs are those of the largest run."""
    table = ["| target | executions | processor seconds | edges | inputs kept | findings |", "|---|--:|--:|--:|--:|--:|"]
    total = {"executions": 0, "cpu_seconds": 0.0, "findings": 0}
    keys = list(dict.fromkeys((row["target"], row["engine"]) for row in rows(out)))
    for target, engine in sorted(keys, key=lambda key: (key[1] != "libFuzzer", list(TARGETS).index(key[0]))):
        mine = [row for row in rows(out) if (row["target"], row["engine"]) == (target, engine)]
        sums = {key: sum(float(row[key]) for row in mine) for key in total}
        most = {key: max(int(row[key]) for row in mine) for key in ("edges", "inputs")}
        for key in total:
            total[key] += sums[key]
        name = f"`{target}`" if engine == "libFuzzer" else f"`{target}` ({engine})"
        table.append(f"| {name} | {sums['executions']:,.0f} | {sums['cpu_seconds']:,.0f} | {most['edges']:,} | "
                     f"{most['inputs']:,} | {sums['findings']:.0f} |")
    table.append(f"| all | {total['executions']:,.0f} | {total['cpu_seconds']:,.0f} | | | {total['findings']:.0f} |")
    return "\n".join(table)


def write(document, table):
    """Puts the table between the two comments of the document."""
    text = document.read_text("utf-8")
    new = re.sub(r"(<!-- long run: [^\n]*-->\n).*?(<!-- end -->)", lambda m: f"{m[1]}{table}\n{m[2]}", text, flags=re.S)
    document.write_text(new, "utf-8")


def fuzz(arguments):
    """Rounds over all targets, so that each has had its turn when a run is cut short."""
    out, build = arguments.out.resolve(), arguments.build.resolve()
    subprocess.run([sys.executable, Path(__file__).with_name("seeds.py"), out / "seeds", "--build", build], check=True)
    targets = arguments.targets or list(TARGETS)
    weights = sum(TARGETS[target][0] for target in targets)
    failed = []
    for _ in range(arguments.rounds):
        for target in targets:
            if failed.count(target) >= 3:
                continue
            share = arguments.seconds * TARGETS[target][0] / weights / arguments.rounds
            used = 0.0
            while used < 0.95 * share and failed.count(target) < 3:
                row = run(target, share - used, build, out)
                used += max(row["cpu_seconds"], 0.1)
                add_row(out, row)
                print("  ".join(f"{column} {row[column]}" for column in COLUMNS[:-2]), flush=True)
                if row["findings"]:
                    failed.append(target)
                if arguments.check and row["edges"] < ENOUGH_EDGES[target]:
                    print(f"{target}: {row['edges']} edges, expected {ENOUGH_EDGES[target]} or more")
                    failed.append(target)
    print(report(out))
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seconds", type=float, nargs="?")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--build", type=Path, default=ROOT / "build/fuzz")
    parser.add_argument("--out", type=Path, default=ROOT / "build/fuzz/run")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--report", type=Path, metavar="OUT")
    parser.add_argument("--write", type=Path, metavar="DOCUMENT")
    arguments = parser.parse_args()
    if arguments.report:
        table = report(arguments.report)
        print(table) if arguments.write is None else write(arguments.write, table)
        return 0
    if arguments.seconds is None or not set(arguments.targets) <= set(TARGETS):
        parser.error("give SECONDS, and targets among " + ", ".join(TARGETS))
    return fuzz(arguments)


if __name__ == "__main__":
    sys.exit(main())
