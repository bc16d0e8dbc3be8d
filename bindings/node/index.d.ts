// The JSON form of docs/output.md as types, and the functions that give it.

/** Half-open [begin, end). Counts UTF-16 units unless told otherwise: `text.slice(...span)` is the text. */
export type Span = [begin: number, end: number];

export interface Quote {
  text: string;
  span: Span;
}

export type DatePart = 'year' | 'month' | 'day';

/** `value` is EDTF; `inferred` are the parts that the text leaves out. */
export interface TaqrirDate {
  value: string;
  inferred: DatePart[];
  span: Span | null;
}

export type AreaLevel = 'country' | 'province' | 'district' | 'commune' | 'village';

export interface Area {
  /** ISO 3166-2 for provinces, 3166-1 for countries. */
  id: string | null;
  name: string | null;
  level: AreaLevel | null;
  text: string | null;
  /** Id of the province around a smaller area, where known. */
  within?: string;
  span: Span | null;
}

export type BodyLevel = 'central' | 'province' | 'district' | 'commune' | 'grassroots';

export interface Body {
  code: string;
  level: BodyLevel | null;
  area: Area | null;
  text: string | null;
  span: Span | null;
}

export interface LexiconEntry {
  category: string;
  code: string;
  form: string;
  source: string;
  line: number;
}

/** Only with `explain`. */
export interface Explained {
  rule?: string | null;
  entry?: LexiconEntry | null;
}

export interface Source {
  url: string | null;
  span: Span | null;
  host: string | null;
  slug: string | null;
  publisher: string | null;
  published: string | null;
  author: string | null;
  comments: number | null;
}

export type ParagraphKind = 'body' | 'title' | 'heading' | 'list_item' | 'quote' | 'caption' | 'byline' | 'source' |
  'advert' | 'comments' | 'site_header';

export interface Paragraph {
  kind: ParagraphKind;
  span: Span | null;
  section: number | null;
  duplicate_of: number | null;
}

export type Topic = 'other' | 'opening' | 'results' | 'shortcomings' | 'tasks' | 'solutions' | 'awards';

export interface Section {
  level: number;
  ordinal: string | null;
  heading: string | null;
  heading_span: Span | null;
  topic: Topic;
  span: Span | null;
  parent: number | null;
}

export type Approx = 'about' | 'over' | 'under' | 'at_least' | 'at_most' | 'nearly' | 'between';

export type Part = 'attendee' | 'chair' | 'opening' | 'presenter' | 'speaker' | 'closing' | 'host';

export interface Participant {
  /** Official.id */
  official: number;
  part: Part;
  text: string | null;
  span: Span | null;
}

export interface Group {
  text: string | null;
  part: Part;
  count: {value: number | null; approx: Approx | null} | null;
  span: Span | null;
}

export type MeetingStatus = 'reported' | 'mentioned';

export interface Meeting extends Explained {
  id: number;
  kind: string | null;
  status: MeetingStatus;
  text: string | null;
  span: Span | null;
  mentions: (Span | null)[];
  ordinal: number | null;
  term: string | null;
  term_ordinal: number | null;
  convener: Body | null;
  area: Area | null;
  date: TaqrirDate | null;
  time_of_day: string | null;
  venue: Quote | null;
  format: string | null;
  expanded: boolean;
  participants: Participant[];
  groups: Group[];
  agenda: Quote[];
}

export interface Membership extends Explained {
  text: string | null;
  span: Span | null;
  role: string | null;
  modifiers: string[];
  body: Body | null;
}

/** Why a further naming is counted to a person. */
export interface Merge {
  rule: string | null;
  text: string | null;
  span: Span | null;
  /** The form it was compared with. */
  compared_with: Quote | null;
  /** How many syllables are spelled differently. */
  different: number;
  /** A post that both namings state. */
  role: string | null;
}

export interface Official extends Explained {
  /** Only with explain: true. */
  latin_rule?: string | null;
  latin_entry?: LexiconEntry | null;
  merges?: Merge[];
  id: number;
  name: string | null;
  latin: string | null;
  latin_candidates: string[];
  other_names: string[];
  honorific: string | null;
  gender: string | null;
  memberships: Membership[];
  mentions: (Span | null)[];
}

export interface Ratio {
  numerator: number | null;
  denominator: number | null;
}

export type Direction = 'up' | 'down' | 'unchanged';

export interface Change {
  direction: Direction | null;
  value: number | null;
  unit: string | null;
  baseline: string | null;
}

export type Relation = 'reaches' | 'exceeds' | 'below';

export interface PlanComparison {
  relation: Relation;
  value: number | null;
  unit: string | null;
  reference: string | null;
}

export interface Rank {
  position: number;
  scope: string | null;
  top?: boolean;
}

export type IndicatorStatus = 'achieved' | 'estimated' | 'target' | 'planned';

export interface Indicator extends Explained {
  id: number;
  concept: string | null;
  name: Quote | null;
  value: number | null;
  value_max: number | null;
  unit: string | null;
  approx: Approx | null;
  ratio: Ratio | null;
  change: Change | null;
  plan: PlanComparison[];
  rank: Rank[];
  period: string | null;
  area: Area | null;
  status: IndicatorStatus;
  text: string | null;
  span: Span | null;
  quantity_span: Span | null;
  mentions: (Span | null)[];
}

export interface Citation extends Explained {
  id: number;
  type: string | null;
  number: string | null;
  symbol: string | null;
  short_title: string | null;
  issuers: Body[];
  date: TaqrirDate | null;
  subject: Quote | null;
  text: string | null;
  span: Span | null;
  mentions: (Span | null)[];
}

export interface Directive extends Explained {
  /** Official.id */
  by: number | null;
  to: Quote[];
  text: string | null;
  span: Span | null;
  deadline: string | null;
  /** Citation.id */
  citations: number[];
}

export interface Decision extends Explained {
  /** Meeting.id */
  meeting: number | null;
  action: string | null;
  unanimous: boolean | null;
  text: string | null;
  span: Span | null;
}

export interface Recipient {
  text: string | null;
  count: number | null;
  unit: string | null;
  span: Span | null;
}

export interface Award extends Explained {
  kind: string | null;
  by: Body | null;
  recipients: Recipient[];
  text: string | null;
  span: Span | null;
}

export interface Diagnostic {
  code: string;
  message: string;
  span: Span | null;
}

export interface Facts {
  meetings: Meeting[];
  officials: Official[];
  indicators: Indicator[];
  citations: Citation[];
  directives: Directive[];
  decisions: Decision[];
  awards: Award[];
}

export type FactKind = keyof Facts;

/** What stands in every document, whatever facts were asked for. */
export interface Frame {
  schema: string;
  language: string | null;
  title: Quote | null;
  source: Source;
  area: Area | null;
  date: TaqrirDate | null;
  paragraphs: Paragraph[];
  sections: Section[];
  diagnostics: Diagnostic[];
}

export interface TaqrirDocument extends Frame, Facts {}

export type MentionKind = 'number' | 'ordinal' | 'percentage' | 'ratio' | 'range' | 'money' | 'quantity' | 'date' |
  'period' | 'url' | 'code' | 'body' | 'place';

export interface Mention extends Explained {
  kind: MentionKind;
  text: string | null;
  span: Span | null;
  value?: number | null;
  value_max?: number | null;
  ratio?: Ratio;
  approx?: Approx;
  unit?: string;
  edtf?: string;
  inferred?: DatePart[];
  code?: string;
}

/** Lone surrogates of a string are read as U+FFFD. A Uint8Array (a Buffer) is read as UTF-8. */
export type Text = string | Uint8Array;

export interface ReadingOptions {
  /** Day ("2025-01-20") that dates without a year are read against, if the text names none. */
  referenceDate?: string;
  /** Larger texts are refused; 64 MiB unless told otherwise. */
  maxBytes?: number;
  /** Most facts in all lists of a document together, or most mentions. */
  maxFacts?: number;
  /** Most brackets that are open at one place; deeper ones are plain signs. */
  maxNesting?: number;
  /** Milliseconds for the reading of one text. */
  timeBudget?: number;
  /** A document of what was found (unless told otherwise), or a TaqrirError. `recognize` has only the error. */
  onLimit?: 'partial' | 'error';
  /** Refuse a Uint8Array that is not UTF-8. */
  strict?: boolean;
}

export interface WritingOptions {
  /** What spans count; `utf16` unless told otherwise. */
  offsets?: 'bytes' | 'codepoints' | 'utf16';
  /** Add the rule and the lexicon entry behind each fact. */
  explain?: boolean;
}

export interface RecognizeOptions extends ReadingOptions, WritingOptions {
  kinds?: MentionKind[];
}

export interface ParseOptions<Kind extends FactKind = FactKind> extends ReadingOptions, WritingOptions {
  /** Only these lists of facts; all unless told otherwise. */
  facts?: Kind[];
}

export interface AsyncOptions<Kind extends FactKind = FactKind> extends ParseOptions<Kind> {
  /** When it aborts, the promise is rejected with its reason, within the paragraph that is being read. */
  signal?: AbortSignal;
}

export interface JsonOptions extends ParseOptions {
  pretty?: boolean;
}

/**
 * Built once (it loads the lexicon), then unchanging. Functions throw TaqrirError for what the text or a lexicon
 * is, TypeError for arguments of the wrong kind.
 */
export class Parser {
  /** `lexicons` are extra tables in the TSV form of docs/extending.md, each one whole text. */
  constructor(options?: {lexicons?: Text[]});

  /** All facts of one report. */
  parse<Kind extends FactKind = FactKind>(text: Text, options?: ParseOptions<Kind>): Frame & Pick<Facts, Kind>;

  /** The same on a thread of the pool, so that the event loop goes on. */
  parseAsync<Kind extends FactKind = FactKind>(
    text: Text, options?: AsyncOptions<Kind>): Promise<Frame & Pick<Facts, Kind>>;

  /** The same as the JSON text that every host of taqrir gives. */
  parseToJson(text: Text, options?: JsonOptions): string;

  /** Numbers, money, dates, codes, bodies and places in text order, without the rest of the work. */
  recognize(text: Text, options?: RecognizeOptions): Mention[];

  /** A summary that a person reads in a terminal. */
  summary(text: Text, options?: ReadingOptions): string;
}

export type ErrorCode = 'input_too_large' | 'invalid_utf8' | 'invalid_lexicon' | 'invalid_option' | 'unicode_data' |
  'null_argument' | 'out_of_memory' | 'internal' | 'limit_facts' | 'limit_nesting' | 'limit_time' | 'cancelled';

export class TaqrirError extends Error {
  readonly code: ErrorCode;
  /** Byte of the text, for `input_too_large`, `invalid_utf8` and the limits; else 0. */
  readonly offset: number;
  /** Place in a lexicon, from 1, for `invalid_lexicon`; else 0. */
  readonly line: number;
  readonly column: number;
}

/** Version of the library. */
export const version: string;
/** Version of the JSON form, the `schema` of every document. */
export const schemaVersion: string;
