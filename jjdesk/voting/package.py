"""The vote package (票决包, .jjvote): all that is to be known before a vote, signed.

Canonical JSON: what is read is written again and must be the same bytes, so that one package has
one spelling and one id. The secretariat signs with a key of its own: that it is the right one is
seen by comparing ``Package.fingerprint`` with the printed rule sheet.
"""

import hashlib
from datetime import UTC, datetime
from functools import cached_property
from itertools import pairwise
from typing import Final

import msgspec
from msgspec import Struct, structs

from jjdesk.domain.poll import Project, Rules, Use
from jjdesk.errors import VotingError
from jjdesk.voting import codes, rules
from jjdesk.voting.keys import KEY_SIZE, CommitteePublic, SecretariatKey, verify
from jjdesk.words import say

SUFFIX: Final = ".jjvote"
FORMAT: Final = "jjdesk-vote"
VERSION: Final = 1
LARGEST: Final = 16 * 1024 * 1024
"""Bytes of a file; 100,000 credentials have some five million."""
MOST_PROJECTS: Final = 200
_LONGEST: Final = 20_000
"""Characters of one text."""
_HASH_LENGTH: Final = 64
_SIGNED: Final = b"jjdesk vote package 1\n"


class Package(Struct, frozen=True, kw_only=True, dict=True):
    """What is voted on, by which rules, who may vote, who counts.

    Attributes:
        title: of the vote, as printed.
        projects: in the order of the ballot.
        committee: for whom ballots are sealed.
        credentials: public keys of 32 bytes, ascending; who holds which is recorded nowhere.
        made: ISO date, no time.
        secretariat: public key of 32 bytes; ``encode`` puts in that of the key it signs with.
        round: 1, or that of a further round.
        previous: of a round that follows from a result, or repeats one that was void, its SHA-256.
        demo: a demonstration list (示例).
        kind: what the list holds, in words.
    """

    title: str
    rules: Rules
    projects: tuple[Project, ...]
    committee: CommitteePublic
    credentials: tuple[bytes, ...]
    made: str
    secretariat: bytes = b""
    round: int = 1
    previous: str = ""
    demo: bool = False
    kind: str = "民生实事项目"

    @cached_property
    def signed(self) -> bytes:
        """The bytes that are signed."""
        return _SIGNED + msgspec.json.encode(self)

    @cached_property
    def digest(self) -> bytes:
        """SHA-256 of the signed bytes, 32 bytes."""
        return hashlib.sha256(self.signed).digest()

    @property
    def id(self) -> str:
        """The digest in hexadecimal; every ballot names it."""
        return self.digest.hex()

    @property
    def fingerprint(self) -> str:
        """The beginning of the id in groups, to be compared with the printed rule sheet."""
        return codes.short(self.id)

    @cached_property
    def known(self) -> frozenset[bytes]:
        """The credentials, to be looked up."""
        return frozenset(self.credentials)

    @property
    def moment(self) -> float:
        """Midnight (UTC) of the day it was made, in seconds: the time of every ballot's file."""
        return datetime.fromisoformat(self.made).replace(tzinfo=UTC).timestamp()


class _Envelope(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file as it is written."""

    format: str
    version: int
    package: Package
    signature: bytes


class _Head(Struct, frozen=True):
    """What is read first, of any version."""

    format: str
    version: int


_OURS: Final = _Head(FORMAT, VERSION)


def encode(package: Package, key: SecretariatKey) -> bytes:
    """The file of a package.

    Raises:
        VotingError: it could not be voted on, and why.
    """
    signed = structs.replace(package, secretariat=key.public)
    # As it will be read: a sum of 25 is 25.0 then.
    package = msgspec.json.decode(msgspec.json.encode(signed), type=Package)
    if problem := _problem(package):
        message = say(
            "票决包没有生成：{problem}。没有写出任何文件，请改正后再试。", problem=problem
        )
        raise VotingError(message)
    envelope = _Envelope(
        format=FORMAT, version=VERSION, package=package, signature=key.sign(package.signed)
    )
    data = msgspec.json.encode(envelope)
    if len(data) > LARGEST:
        message = say("票决包没有生成：项目的文字过长。没有写出任何文件，请缩短后再试。")
        raise VotingError(message)
    return data


def decode(data: bytes) -> Package:
    """The package of a file, once it is known to be whole and signed.

    Raises:
        VotingError: it is no package, of a later version, altered, or cannot be voted on.
    """
    envelope = _read(data)
    package = envelope.package
    if not verify(package.secretariat, package.signed, envelope.signature):
        message = say("这个票决包的签名不符，内容被改动过。没有任何改动，请向秘书处重新索取。")
        raise VotingError(message)
    if problem := _problem(package):
        message = say(
            "这个票决包不能使用：{problem}。没有任何改动，请向秘书处重新索取。", problem=problem
        )
        raise VotingError(message)
    return package


def _read(data: bytes) -> _Envelope:
    """The file's content; not yet the signature."""
    none = say("这不是票决包，或文件不完整。没有任何改动，请向秘书处重新索取 .jjvote 文件。")
    if len(data) > LARGEST:
        raise VotingError(none)
    try:
        head = msgspec.json.decode(data, type=_Head)
        envelope = msgspec.json.decode(data, type=_Envelope) if head == _OURS else None
        written = msgspec.json.encode(envelope)
    except (ValueError, OverflowError, RecursionError):
        raise VotingError(none) from None
    if head.format == FORMAT and head.version > VERSION:
        message = say("这个票决包由更新版本的程序制作。没有任何改动，请先更新本程序再打开。")
        raise VotingError(message)
    if envelope is None or written != data:
        raise VotingError(none)
    return envelope


def _problem(package: Package) -> str:
    """Why the package cannot be voted on, in words; empty where it can."""
    if problem := package.committee.problem():
        return problem
    if found := rules.problems(package.rules, len(package.projects)):
        return found[0].sentence.rstrip("。")
    for check in (_head_problem, _list_problem, _credential_problem):
        if problem := check(package):
            return problem
    return ""


def _head_problem(package: Package) -> str:
    """What is wrong with title, day, round and keys."""
    if not package.title.strip() or len(package.title) > _LONGEST or len(package.kind) > _LONGEST:
        return say("没有标题，或标题过长")
    if not rules.is_date(package.made):
        return say("制作日期不对")
    follows = package.round == 1 or package.previous
    within = 1 <= package.round <= package.rules.max_rounds
    if not within or not follows or not _is_hash(package.previous):
        return say("轮次与所依据的结果不符")
    if len(package.secretariat) != KEY_SIZE:
        return say("缺少秘书处公钥")
    keepers = (package.committee.needed, package.committee.keepers)
    if keepers != (package.rules.needed, package.rules.keepers):
        return say("计票组密钥的保管人数与票决规则不符")
    return ""


def _list_problem(package: Package) -> str:
    """What is wrong with the projects."""
    projects = package.projects
    if package.demo and package.rules.use is Use.FORMAL:
        return say("示例名单不是大会的名单，只能用于模拟")
    if not 1 <= len(projects) <= MOST_PROJECTS:
        return say("项目应为 1 至 {most_projects} 个", most_projects=MOST_PROJECTS)
    if len({project.key for project in projects}) < len(projects):
        return say("有两个项目的标识相同")
    if [project.number for project in projects] != list(range(1, len(projects) + 1)):
        return say("项目没有按 1、2、3 的顺序编号")
    for project in projects:
        texts = (project.key, project.name, project.content, project.unit, project.deadline)
        if not project.key or not project.name.strip() or max(map(len, texts)) > _LONGEST:
            return say("项目 {number} 没有名称，或文字过长", number=project.number)
    return ""


def _credential_problem(package: Package) -> str:
    """What is wrong with the credentials."""
    if any(len(public) != KEY_SIZE for public in package.credentials):
        return say("选票凭证的公钥不完整")
    if any(one >= other for one, other in pairwise(package.credentials)):
        return say("选票凭证重复，或没有按序排列")
    if len(package.credentials) > package.rules.eligible:
        return say("选票凭证多于应到人数")
    return ""


def _is_hash(text: str) -> bool:
    """Whether it is a SHA-256 in lower hexadecimal digits, or nothing."""
    return not text or (len(text) == _HASH_LENGTH and not set(text) - set("0123456789abcdef"))
