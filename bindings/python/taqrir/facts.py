"""The facts of a report. docs/output.md says what each field means.

Values are immutable and compare by what they hold. ``None`` is "not said", an empty tuple "none". Codes that come from
tables of words are ``str``, those that come from types of the library are ``Literal``.
"""
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from ._native import Parsed
from .options import FactList, OffsetUnit, fact_bits, offset_index

__all__ = ["Approx", "Area", "AreaLevel", "Award", "Body", "BodyLevel", "Change", "Citation", "Count", "Date",
           "DatePart", "Decision", "Diagnostic", "Direction", "Directive", "Document", "Entry", "Group", "Indicator",
           "IndicatorStatus", "Meeting", "MeetingStatus", "Membership", "Mention", "MentionKind", "Merge", "Official",
           "Paragraph", "ParagraphKind", "Part", "Participant", "PlanComparison", "Quote", "Rank", "Ratio",
           "Recipient", "Relation", "Section", "Source", "Span", "Topic"]

Approx: TypeAlias = Literal["about", "over", "under", "at_least", "at_most", "nearly", "between"]
AreaLevel: TypeAlias = Literal["country", "province", "district", "commune", "village"]
BodyLevel: TypeAlias = Literal["central", "province", "district", "commune", "grassroots"]
DatePart: TypeAlias = Literal["year", "month", "day"]
Direction: TypeAlias = Literal["up", "down", "unchanged"]
IndicatorStatus: TypeAlias = Literal["achieved", "estimated", "target", "planned"]
MeetingStatus: TypeAlias = Literal["reported", "mentioned"]
MentionKind: TypeAlias = Literal["number", "ordinal", "percentage", "ratio", "range", "money", "quantity", "date",
                                 "period", "url", "code", "body", "place"]
ParagraphKind: TypeAlias = Literal["body", "title", "heading", "list_item", "quote", "caption", "byline", "source",
                                   "advert", "comments", "site_header"]
Part: TypeAlias = Literal["attendee", "chair", "opening", "presenter", "speaker", "closing", "host"]
Relation: TypeAlias = Literal["reaches", "exceeds", "below"]
Topic: TypeAlias = Literal["other", "opening", "results", "shortcomings", "tasks", "solutions", "awards"]


class Span(NamedTuple):
    """A half-open range of characters: ``text[begin:end]``, or ``text[span.slice]``."""

    begin: int
    end: int

    @property
    def slice(self) -> slice:
        return slice(self.begin, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The lexicon entry that triggered a rule."""

    category: str
    code: str
    form: str
    source: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """Where a fact comes from; both are None unless explanations were asked for."""

    rule: str | None = field(default=None, repr=False)
    entry: Entry | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    id: str | None
    name: str | None
    level: AreaLevel | None
    text: str | None
    within: str | None = None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    code: str
    level: BodyLevel | None
    area: Area | None
    text: str | None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    value: str
    inferred: tuple[DatePart, ...]
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    url: str | None
    span: Span | None
    host: str | None
    slug: str | None
    publisher: str | None
    published: str | None
    author: str | None
    comments: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    kind: ParagraphKind
    span: Span | None
    section: int | None
    duplicate_of: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    level: int
    ordinal: str | None
    heading: str | None
    heading_span: Span | None
    topic: Topic
    span: Span | None
    parent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    code: str
    message: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    official: int
    part: Part
    text: str | None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    value: float
    approx: Approx | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    text: str | None
    part: Part
    count: Count | None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Explained):
    id: int
    kind: str | None
    status: MeetingStatus
    text: str | None
    span: Span | None
    mentions: tuple[Span, ...]
    ordinal: int | None
    term: str | None
    term_ordinal: int | None
    convener: Body | None
    area: Area | None
    date: Date | None
    time_of_day: str | None
    venue: Quote | None
    format: str | None
    expanded: bool
    participants: tuple[Participant, ...]
    groups: tuple[Group, ...]
    agenda: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Explained):
    text: str | None
    span: Span | None
    role: str | None
    modifiers: tuple[str, ...]
    body: Body | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Why a further naming is counted to a person; `different` syllables are spelled differently."""

    rule: str | None
    text: str | None
    span: Span | None
    compared_with: Quote | None
    different: int
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Official(Explained):
    id: int
    name: str | None
    latin: str | None
    latin_candidates: tuple[str, ...]
    other_names: tuple[str, ...]
    honorific: str | None
    gender: Literal["female", "male"] | None
    memberships: tuple[Membership, ...]
    mentions: tuple[Span, ...]
    latin_rule: str | None = field(default=None, repr=False)
    latin_entry: Entry | None = field(default=None, repr=False)
    merges: tuple[Merge, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    numerator: float
    denominator: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    direction: Direction | None
    value: float | None
    unit: str | None
    baseline: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanComparison:
    relation: Relation
    value: float | None
    unit: str | None
    reference: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    position: int
    scope: str | None
    top: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Explained):
    id: int
    concept: str | None
    name: Quote | None
    value: float | None
    value_max: float | None
    unit: str | None
    approx: Approx | None
    ratio: Ratio | None
    change: Change | None
    plan: tuple[PlanComparison, ...]
    rank: tuple[Rank, ...]
    period: str | None
    area: Area | None
    status: IndicatorStatus
    text: str | None
    span: Span | None
    quantity_span: Span | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Explained):
    id: int
    type: str | None
    number: str | None
    symbol: str | None
    short_title: str | None
    issuers: tuple[Body, ...]
    date: Date | None
    subject: Quote | None
    text: str | None
    span: Span | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive(Explained):
    by: int | None
    to: tuple[Quote, ...]
    text: str | None
    span: Span | None
    deadline: str | None
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Explained):
    meeting: int | None
    action: str | None
    unanimous: bool | None
    text: str | None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    text: str | None
    count: float | None
    unit: str | None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Explained):
    kind: str | None
    by: Body | None
    recipients: tuple[Recipient, ...]
    text: str | None
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Explained):
    kind: MentionKind
    text: str
    span: Span
    value: float | None = None
    value_max: float | None = None
    ratio: Ratio | None = None
    approx: Approx | None = None
    unit: str | None = None
    edtf: str | None = None
    inferred: tuple[DatePart, ...] = ()
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything that a report says. Spans count the characters of ``input``."""

    input: str = field(repr=False)
    schema: str
    language: str | None
    title: Quote | None
    source: Source
    area: Area | None
    date: Date | None
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    meetings: tuple[Meeting, ...]
    officials: tuple[Official, ...]
    indicators: tuple[Indicator, ...]
    citations: tuple[Citation, ...]
    directives: tuple[Directive, ...]
    decisions: tuple[Decision, ...]
    awards: tuple[Award, ...]
    diagnostics: tuple[Diagnostic, ...]
    _parsed: Parsed | None = field(repr=False, compare=False)

    def to_json(self, *, offsets: OffsetUnit = "bytes", facts: Iterable[FactList] | None = None,
                pretty: bool = True, explain: bool = False) -> str:
        """The bytes that ``taqrir parse`` prints, without its closing line break.

        `offsets` is what spans count in there, `facts` the lists to write (None: all).
        """
        return self._writer().to_json(offset_index(offsets), fact_bits(facts), pretty, explain)

    def to_summary(self) -> str:
        """What ``taqrir parse --format text`` prints: for people, not for programs."""
        return self._writer().to_summary()

    def _writer(self) -> Parsed:
        if self._parsed is None:
            raise RuntimeError("a document that was pickled has its facts, but nothing to write JSON or a summary from")
        return self._parsed
