/* taqrir: the C interface, for C programs and for the bindings of other languages. C11, and C++.
 *
 * Text:    UTF-8 with an explicit length; it may hold NUL bytes, and nothing needs a NUL at its end.
 * Errors:  every function that can fail returns a taqrir_status and, where the caller passes a
 *          taqrir_error, fills it: no global or per-thread state, nothing to free, room for the message
 *          even when memory is out. No C++ exception leaves a function.
 * Memory:  what a *_new, taqrir_parse or taqrir_string gives belongs to the caller and goes back through
 *          the function that the docstring names, never through free(). Those functions take NULL.
 *          On failure the result is NULL or empty, so giving it back is right, and not needed.
 *          Arguments are only read during the call; nothing keeps a pointer to them.
 * Threads: any number of threads may use one parser or document at the same time. Giving one back while
 *          another thread uses it is an error of the caller.
 * Options: a struct begins with its own size and zero means the default everywhere else, so
 *          `taqrir_json_options options = {.size = sizeof options};` is complete, and NULL stands
 *          for it. A later library reads the shorter structs of programs that were built earlier.
 */
#ifndef TAQRIR_TAQRIR_H
#define TAQRIR_TAQRIR_H

#include <stddef.h>
#include <stdint.h>

#include "taqrir/export.hpp"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions ---- */

/** The interface that this header describes. Raised when a program built with an older header would
 *  break; new functions, new fields at the end of options and statuses that only those fields bring do not
 *  raise it. */
#define TAQRIR_ABI_VERSION 1u

/** TAQRIR_ABI_VERSION of the library that is loaded. Who loads it at run time (dlopen, FFI) compares the
 *  two before anything else and stops if they differ. */
TAQRIR_EXPORT uint32_t taqrir_abi_version(void);

/** Version of the library that is loaded, "major.minor.patch". Static, ends with NUL. */
TAQRIR_EXPORT const char* taqrir_version(void);

/** Version of the JSON form, the "schema" field of every document. Static, ends with NUL. */
TAQRIR_EXPORT const char* taqrir_schema_version(void);

/* ---- Errors ---- */

typedef enum taqrir_status {
    TAQRIR_OK = 0,
    TAQRIR_INPUT_TOO_LARGE = 1, /**< Text over max_bytes or over 4 GiB; `offset` is its size. */
    TAQRIR_INVALID_UTF8 = 2,    /**< Only with TAQRIR_UTF8_STRICT; `offset` is the first bad byte. */
    TAQRIR_INVALID_LEXICON = 3, /**< A lexicon is malformed; `line` and `column` say where, the message which. */
    TAQRIR_INVALID_OPTION = 4,  /**< An option has no meaning, or this library does not know it. */
    TAQRIR_UNICODE_DATA = 5,    /**< The Unicode library has no data: its installation is broken. */
    TAQRIR_NULL_ARGUMENT = 6,   /**< NULL where the docstring does not allow it. */
    TAQRIR_OUT_OF_MEMORY = 7,
    TAQRIR_INTERNAL = 8,       /**< A defect of the library; please report it. */
    TAQRIR_LIMIT_FACTS = 9,    /**< Over max_facts; `offset` is where reading ended. */
    TAQRIR_LIMIT_NESTING = 10, /**< Over max_nesting; `offset` is the first bracket that is too deep. */
    TAQRIR_LIMIT_TIME = 11,    /**< Over time_budget_ns; `offset` is where reading ended. */
    TAQRIR_CANCELLED = 12      /**< taqrir_stop_request() was called. */
} taqrir_status;

/** Name of a taqrir_status as a code for programs: "ok", "invalid_lexicon", ... Static, ends with NUL;
 *  "unknown" for a number that is none. */
TAQRIR_EXPORT const char* taqrir_status_name(int status);

/** What went wrong and where. Belongs to the caller; every function that takes one overwrites all of it,
 *  with TAQRIR_OK on success. Fields that do not apply are 0. This struct does not grow. */
typedef struct taqrir_error {
    taqrir_status status;
    size_t offset;     /**< Byte of the input. */
    size_t line;       /**< From 1. */
    size_t column;     /**< From 1, in bytes. */
    char message[256]; /**< English, UTF-8, ends with NUL; cut between characters if it is longer. */
} taqrir_error;

/* ---- Text that goes in, text that comes out ---- */

/** Bytes of the caller. `data` may be NULL if `size` is 0. */
typedef struct taqrir_text {
    const char* data;
    size_t size;
} taqrir_text;

/** Bytes of the library: UTF-8, `size` of them, and a NUL behind. Give it back with taqrir_string_free(). */
typedef struct taqrir_string {
    char* data;
    size_t size;
} taqrir_string;

/** Frees the bytes and empties the struct, so that a second call does nothing. NULL does nothing. */
TAQRIR_EXPORT void taqrir_string_free(taqrir_string* string);

/* ---- Parser ---- */

/** The engine: built once (it loads the lexicon, tens of milliseconds), then unchanging and shared by
 *  threads. */
typedef struct taqrir_parser taqrir_parser;

/** Makes a parser. `lexicons` are `count` extra tables in the TSV form of docs/extending.md, or NULL and 0.
 *  Give it back with taqrir_parser_free().
 *  Fails with TAQRIR_INVALID_LEXICON, _UNICODE_DATA, _NULL_ARGUMENT, _OUT_OF_MEMORY, _INTERNAL. */
TAQRIR_EXPORT taqrir_status taqrir_parser_new(const taqrir_text* lexicons, size_t count, taqrir_parser** parser,
                                              taqrir_error* error);

/** Documents of the parser stay usable. NULL does nothing. */
TAQRIR_EXPORT void taqrir_parser_free(taqrir_parser* parser);

enum taqrir_utf8 {
    TAQRIR_UTF8_LENIENT = 0, /**< Pass over bytes that are not UTF-8; each run becomes a diagnostic. */
    TAQRIR_UTF8_STRICT = 1   /**< Refuse them: TAQRIR_INVALID_UTF8. */
};

/** A request to stop, shared by those who may ask for it and the calls that are to obey. */
typedef struct taqrir_stop taqrir_stop;

/** Makes one that nobody has asked for yet. Give it back with taqrir_stop_free().
 *  Fails with TAQRIR_NULL_ARGUMENT, _OUT_OF_MEMORY, _INTERNAL. */
TAQRIR_EXPORT taqrir_status taqrir_stop_new(taqrir_stop** stop, taqrir_error* error);

/** Asks every call that has it in its options, now or later, to end with TAQRIR_CANCELLED. From any thread,
 *  any number of times; there is no way back. NULL does nothing. */
TAQRIR_EXPORT void taqrir_stop_request(taqrir_stop* stop);

/** Calls that still have it in their options go on and can be stopped no more. NULL does nothing. */
TAQRIR_EXPORT void taqrir_stop_free(taqrir_stop* stop);

enum taqrir_on_limit {
    TAQRIR_ON_LIMIT_PARTIAL = 0, /**< A document of what was found; a diagnostic "limit.*" says what is missing. */
    TAQRIR_ON_LIMIT_ERROR = 1    /**< TAQRIR_LIMIT_... */
};

/** How one text is read. */
typedef struct taqrir_parse_options {
    size_t size;                /**< sizeof(taqrir_parse_options) */
    size_t max_bytes;           /**< Larger text is refused; 0 for 64 MiB. */
    const char* reference_date; /**< Day "2025-01-20", ends with NUL, for dates without a year; NULL for none. */
    uint32_t utf8;              /**< TAQRIR_UTF8_... */
    uint32_t reserved;          /**< 0 */
    size_t max_facts;           /**< Most facts of a document, or most mentions; 0 for any number. */
    size_t max_nesting;         /**< Most brackets that are open at one place; 0 for any number. */
    uint64_t time_budget_ns;    /**< Wall time for one text; 0 for any. See taqrir/parser.hpp for the details. */
    const taqrir_stop* stop;    /**< Whom to obey; NULL for nobody. */
    uint32_t on_limit;          /**< TAQRIR_ON_LIMIT_..., for the three limits; taqrir_recognize() fails anyway. */
    uint32_t reserved2;         /**< 0 */
} taqrir_parse_options;

/* ---- Document ---- */

/** The facts of one report with a copy of its text. Unchanging. */
typedef struct taqrir_document taqrir_document;

/** Reads one report. `options` may be NULL. Content never makes it fail: what is doubtful becomes a
 *  diagnostic. Give the document back with taqrir_document_free().
 *  Fails with TAQRIR_INPUT_TOO_LARGE, _INVALID_UTF8, _INVALID_OPTION, _NULL_ARGUMENT, _OUT_OF_MEMORY,
 *  _INTERNAL, and where the options ask for it _LIMIT_FACTS, _LIMIT_NESTING, _LIMIT_TIME, _CANCELLED. */
TAQRIR_EXPORT taqrir_status taqrir_parse(const taqrir_parser* parser, const char* text, size_t size,
                                         const taqrir_parse_options* options, taqrir_document** document,
                                         taqrir_error* error);

/** NULL does nothing. */
TAQRIR_EXPORT void taqrir_document_free(taqrir_document* document);

/** What the two numbers of a span count. */
enum taqrir_offsets {
    TAQRIR_OFFSETS_BYTES = 0,      /**< UTF-8 code units (C, C++, Rust, Go). */
    TAQRIR_OFFSETS_CODEPOINTS = 1, /**< Unicode scalar values (Python). */
    TAQRIR_OFFSETS_UTF16 = 2       /**< UTF-16 code units (JavaScript, Java, C#). */
};

/** Lists of facts, as bits. */
enum taqrir_facts {
    TAQRIR_FACTS_ALL = 0,
    TAQRIR_FACTS_MEETINGS = 1,
    TAQRIR_FACTS_OFFICIALS = 2,
    TAQRIR_FACTS_INDICATORS = 4,
    TAQRIR_FACTS_CITATIONS = 8,
    TAQRIR_FACTS_DIRECTIVES = 16,
    TAQRIR_FACTS_DECISIONS = 32,
    TAQRIR_FACTS_AWARDS = 64,
    TAQRIR_FACTS_NONE = 128 /**< Alone: only what stands in every document. */
};

/** What is written, and how. */
typedef struct taqrir_json_options {
    size_t size;      /**< sizeof(taqrir_json_options) */
    uint32_t offsets; /**< TAQRIR_OFFSETS_... */
    uint32_t facts;   /**< TAQRIR_FACTS_..., joined by |. */
    uint32_t pretty;  /**< 1: two blanks of indent; 0: one line. */
    uint32_t explain; /**< 1: every fact carries "rule" and "entry". */
} taqrir_json_options;

/** The document as JSON, the form that docs/output.md describes, byte for byte what C++ and the program
 *  print. `options` may be NULL. Give the string back with taqrir_string_free().
 *  Fails with TAQRIR_INVALID_OPTION, _NULL_ARGUMENT, _OUT_OF_MEMORY, _INTERNAL. */
TAQRIR_EXPORT taqrir_status taqrir_document_json(const taqrir_document* document, const taqrir_json_options* options,
                                                 taqrir_string* json, taqrir_error* error);

/** A summary that a person reads in a terminal. Give the string back with taqrir_string_free().
 *  Fails with TAQRIR_NULL_ARGUMENT, _OUT_OF_MEMORY, _INTERNAL. */
TAQRIR_EXPORT taqrir_status taqrir_document_summary(const taqrir_document* document, taqrir_string* summary,
                                                    taqrir_error* error);

/* ---- Mentions ---- */

/** Kinds of mentions, as bits. */
enum taqrir_mentions {
    TAQRIR_MENTIONS_ALL = 0,
    TAQRIR_MENTIONS_NUMBER = 1,
    TAQRIR_MENTIONS_ORDINAL = 2,
    TAQRIR_MENTIONS_PERCENTAGE = 4,
    TAQRIR_MENTIONS_RATIO = 8,
    TAQRIR_MENTIONS_RANGE = 16,
    TAQRIR_MENTIONS_MONEY = 32,
    TAQRIR_MENTIONS_QUANTITY = 64,
    TAQRIR_MENTIONS_DATE = 128,
    TAQRIR_MENTIONS_PERIOD = 256,
    TAQRIR_MENTIONS_URL = 512,
    TAQRIR_MENTIONS_CODE = 1024,
    TAQRIR_MENTIONS_BODY = 2048,
    TAQRIR_MENTIONS_PLACE = 4096
};

/** Numbers, money, dates, codes, bodies and places without the rest of the work: one JSON object a line, in
 *  the order of the text. `kinds` are TAQRIR_MENTIONS_..., joined by |. Both options may be NULL; of the
 *  second, `facts` and `pretty` are of no effect. Give the string back with taqrir_string_free().
 *  Fails as taqrir_parse() does. */
TAQRIR_EXPORT taqrir_status taqrir_recognize(const taqrir_parser* parser, const char* text, size_t size, uint32_t kinds,
                                             const taqrir_parse_options* parse_options,
                                             const taqrir_json_options* json_options, taqrir_string* json_lines,
                                             taqrir_error* error);

#ifdef __cplusplus
}
#endif

#endif
