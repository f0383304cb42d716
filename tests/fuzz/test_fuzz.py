"""A bounded run over every reader, and that the run would see what it is there to see."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are Linux's")

_INPUTS = 60
_BAD = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
import runner
from target import Target, Tried
runner.SECONDS, runner.MEMORY = 0.3, 2**26

def refuse(words):
    raise ValueError(words)

def loop():
    while True:
        pass

TRIED = {
    "sound": lambda: None,
    "refused": lambda: refuse("没有读入。"),
    "raises": lambda: 1 / 0,
    "no_sentence": lambda: refuse("boom"),
    "two_lines": lambda: refuse("一\\n二。"),
    "crashes": os.abort,
    "loops": loop,
    "swallows": lambda: bytearray(2**28),
    "leaves": lambda: os._exit(7),
}
for name, act in TRIED.items():
    def opened(act=act):
        return Tried(lambda dice: bytes([dice.randrange(256)]), lambda data: act() if data > b"\\x40" else None)
    done = runner.run(Target(name, opened, (ValueError,)), 5, 4, None)
    last = done.findings[0].what.strip().splitlines()[-1] if done.findings else "-"
    print(name, done.inputs, done.taken, len(done.findings), last, sep="|")
"""


def run(*words: str | Path, code: int = 0, seed: str = "0") -> str:
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, env=env, check=False, cwd=ROOT
    )
    assert done.returncode == code, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def test_every_reader_stands_some_hostile_inputs_and_reads_some(tmp_path):
    said = run(HERE, "--inputs", str(_INPUTS), "--from", "0", "--keep", tmp_path)
    lines = re.findall(
        r"^(\w+): (\d+) inputs from 0, (\d+) read, .* 0 findings$", said, re.MULTILINE
    )
    assert len(lines) >= 25
    assert {inputs for _, inputs, _ in lines} == {str(_INPUTS)}
    assert [name for name, _, read in lines if read == "0"] == []
    assert list(tmp_path.iterdir()) == []


def test_what_goes_wrong_is_seen_and_the_run_goes_on():
    found = {line.split("|")[0]: line.split("|")[1:] for line in run("-c", _BAD, HERE).splitlines()}
    assert {name: inputs for name, (inputs, *_) in found.items()} == dict.fromkeys(found, "4")
    assert found["sound"][1:] == ["4", "0", "-"]
    taken, count, last = found["refused"][1:]
    assert int(taken) < 4
    assert (count, last) == ("0", "-")
    said = {
        "raises": "ZeroDivisionError",
        "no_sentence": "no sentence for a user: 'boom'",
        "two_lines": "no sentence",
        "crashes": "crash: signal 6",
        "loops": "hang: more than 0.3 s of processor time",
        "swallows": "MemoryError",
        "leaves": "the child ended with 7",
    }
    for name, words in said.items():
        assert int(found[name][2]) == 4 - int(found[name][1]) > 0, name
        assert found[name][3].startswith(words), name


_SAME = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from dice import Dice
from targets import BY_NAME
for name in ("docx", "xlsx", "csv", "report", "workbook", "paper", "markup"):
    target = BY_NAME[name]
    target.load()
    data = b"".join(target.make(Dice(name, number)) for number in range(30))
    print(name, hashlib.sha256(data).hexdigest())
"""


def test_a_number_gives_the_same_input_in_every_process():
    assert run("-c", _SAME, HERE, seed="1") == run("-c", _SAME, HERE, seed="2")


def test_a_kept_input_is_tried_again(tmp_path):
    kept = tmp_path / "txt-0123456789ab.bin"
    kept.write_bytes(b"\0" * 100)
    assert "read or refused as it should be" in run(HERE, "--again", kept)


@pytest.mark.parametrize("words", [["nonsense"], ["--again", "nonsense-1.bin"]])
def test_wrong_words_are_refused(words):
    done = subprocess.run(
        [sys.executable, HERE, *words],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode
    assert "Traceback" not in done.stderr
