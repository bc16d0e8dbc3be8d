#include "options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <iostream>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "message.hpp"
#include "taqrir/version.hpp"

namespace cli {
namespace {

constexpr const char* main_footer =
    R"(Examples:
  taqrir parse report.txt
  taqrir parse --format text report.txt | less
  taqrir parse --format jsonl --facts officials,citations reports/*.txt > facts.jsonl
  curl -s https://example.org/report.txt | taqrir parse -
  taqrir recognize --kind date,money --offsets utf16 report.txt

Exit codes:
  0  all inputs were read and parsed
  1  some input could not be read or parsed (the others were), or the output could not be written
  2  wrong usage
  3  a lexicon could not be read or is broken, no Unicode data, no memory for a parser, or an internal error
  4  all inputs were parsed, but some only in part: a limit was reached

'taqrir COMMAND --help' lists the options of a command.)";

constexpr const char* parse_footer =
    R"(Output:
  json   one indented object; with several FILEs an array of them, each with its "file" first
  jsonl  one line per FILE, with its "file" first
  text   a summary for a terminal
  popolo one indented object of Popolo persons, organizations, events ...; an array like json

Exit codes: 0 all well, 1 some input failed, 2 wrong usage, 3 broken lexicon, 4 partial results.)";

constexpr const char* recognize_footer =
    R"(Prints one JSON object per line: "file", "kind", "text", "span" and the values of the mention.

Exit codes: 0 all well, 1 some input failed, 2 wrong usage, 3 broken lexicon.)";

constexpr double longest_budget = 366.0 * 24 * 60 * 60;  // Seconds; no clock counts all that a double can say.

template <typename Value, std::size_t N>
using Choices = std::array<std::pair<std::string_view, Value>, N>;

constexpr Choices<Format, 4> formats = {
    {{"json", Format::json}, {"jsonl", Format::jsonl}, {"text", Format::text}, {"popolo", Format::popolo}}};
constexpr Choices<taqrir::OffsetUnit, 3> offset_units = {{{"bytes", taqrir::OffsetUnit::bytes},
                                                          {"codepoints", taqrir::OffsetUnit::codepoints},
                                                          {"utf16", taqrir::OffsetUnit::utf16}}};
constexpr Choices<taqrir::OnLimit, 2> limit_answers = {
    {{"partial", taqrir::OnLimit::partial}, {"error", taqrir::OnLimit::error}}};
constexpr Choices<taqrir::FactKind, 7> fact_kinds = {{{"meetings", taqrir::FactKind::meetings},
                                                      {"officials", taqrir::FactKind::officials},
                                                      {"indicators", taqrir::FactKind::indicators},
                                                      {"citations", taqrir::FactKind::citations},
                                                      {"directives", taqrir::FactKind::directives},
                                                      {"decisions", taqrir::FactKind::decisions},
                                                      {"awards", taqrir::FactKind::awards}}};

[[nodiscard]] Choices<taqrir::MentionKind, taqrir::mention_kind_count> mention_kinds() {
    Choices<taqrir::MentionKind, taqrir::mention_kind_count> choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto kind = static_cast<taqrir::MentionKind>(i);
        choices.at(i) = {taqrir::to_string(kind), kind};
    }
    return choices;
}

template <typename Value, std::size_t N>
[[nodiscard]] std::string names(const Choices<Value, N>& choices) {
    std::string list;
    for (const auto& [name, value] : choices) list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

template <typename Value, std::size_t N>
[[nodiscard]] Value choose(std::string_view option, std::string_view wanted, const Choices<Value, N>& choices) {
    for (const auto& [name, value] : choices) {
        if (name == wanted) return value;
    }
    throw CLI::ValidationError(std::string(option), "'" + std::string(wanted) + "' is not one of " + names(choices));
}

// Calls `add` with the value of each name in a list like "a,b".
template <typename Value, std::size_t N, typename Add>
void choose_all(std::string_view option, std::string_view list, const Choices<Value, N>& choices, Add add) {
    for (;;) {
        const std::size_t comma = list.find(',');
        add(choose(option, list.substr(0, comma), choices));
        if (comma == std::string_view::npos) return;
        list.remove_prefix(comma + 1);
    }
}

// CLI11's own check lets "nan" pass, and complains with all digits of the largest double.
[[nodiscard]] std::string check_over_zero(const std::string& text) {
    double number = 0;
    const char* const end = text.data() + text.size();
    const bool read = std::from_chars(text.data(), end, number).ptr == end;
    return read && number > 0 ? "" : "'" + text + "' is no number over 0";
}

void add_limit(CLI::App& command, const std::string& name, std::size_t& limit, const std::string& help) {
    command.add_option(name, limit, help)->type_name("N")->check(check_over_zero);
}

void add_common(CLI::App& command, Options& options) {
    command.add_option("FILE", options.files, "UTF-8 text files; '-' or none: standard input")->type_name("");
    command
        .add_option_function<std::string>(
            "--offsets",
            [&](const std::string& name) { options.json.offsets = choose("--offsets", name, offset_units); },
            "What spans count: " + names(offset_units) + " (default: bytes)")
        ->type_name("UNIT");
    command
        .add_option("--reference-date", options.parse.reference_date,
                    "Day (YYYY-MM-DD) that dates without a year are read against, if the text names none")
        ->type_name("DATE");
    command.add_option("--lexicon", options.lexicons, "Extra lexicon (TSV); may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);  // What follows the one name is a FILE.
    command.add_flag_callback(
        "--strict", [&] { options.parse.utf8 = taqrir::Utf8Policy::strict; },
        "Refuse text that is not well-formed UTF-8 instead of passing over the bad bytes");
    command.add_flag("--explain", options.explain, "Add the rule and lexicon entry behind each fact");
}

void add_limits(CLI::App& command, Options& options) {
    add_limit(command, "--max-bytes", options.parse.max_bytes, "Refuse larger inputs (default: 64 MiB)");
    add_limit(command, "--max-facts", options.parse.max_facts, "Most facts or mentions of an input (default: any)");
    command
        .add_option_function<double>(
            "--time-budget",
            [&](double seconds) {
                const std::chrono::duration<double> budget(std::min(seconds, longest_budget));
                options.parse.time_budget = std::chrono::ceil<std::chrono::nanoseconds>(budget);
            },
            "Longest time for an input (default: any)")
        ->type_name("SECONDS")
        ->check(check_over_zero);
}

void add_parse(CLI::App& app, Options& options) {
    CLI::App* parse = app.add_subcommand("parse", "Print the facts of reports");
    parse->footer(parse_footer);
    parse->callback([&] { options.command = Command::parse; });
    add_common(*parse, options);
    add_limits(*parse, options);
    add_limit(*parse, "--max-nesting", options.parse.max_nesting, "Most open brackets at one place (default: any)");
    parse
        ->add_option_function<std::string>(
            "--on-limit",
            [&](const std::string& name) { options.parse.on_limit = choose("--on-limit", name, limit_answers); },
            "When facts, nesting or time reach their limit: " + names(limit_answers) + " (default: partial)")
        ->type_name("NAME");
    parse
        ->add_option_function<std::string>(
            "--format", [&](const std::string& name) { options.format = choose("--format", name, formats); },
            "Output: " + names(formats) + " (default: json)")
        ->type_name("NAME");
    parse
        ->add_option_function<std::string>(
            "--facts",
            [&](const std::string& list) {
                options.json.facts = 0;
                choose_all("--facts", list, fact_kinds,
                           [&](taqrir::FactKind kind) { options.json.facts |= static_cast<std::uint8_t>(kind); });
            },
            "Only these lists of facts, separated by commas: " + names(fact_kinds))
        ->type_name("LIST");
}

void add_recognize(CLI::App& app, Options& options) {
    CLI::App* recognize = app.add_subcommand("recognize", "Print mentions (numbers, dates, ...) as JSON lines");
    recognize->footer(recognize_footer);
    recognize->callback([&] { options.command = Command::recognize; });
    add_common(*recognize, options);
    add_limits(*recognize, options);
    recognize
        ->add_option_function<std::string>(
            "--kind",
            [&](const std::string& list) {
                options.kinds = {};
                choose_all("--kind", list, mention_kinds(),
                           [&](taqrir::MentionKind kind) { options.kinds = options.kinds | kind; });
            },
            "Only these kinds, separated by commas: " + names(mention_kinds()))
        ->type_name("LIST");
}

// Summary and Popolo have no offsets, rules or selection: to ask for them is a mistake worth telling.
void check_format(const CLI::App& app, const Options& options) {
    if (options.format != Format::text && options.format != Format::popolo) return;
    const std::string format = options.format == Format::text ? "text" : "popolo";
    for (const char* option : {"--offsets", "--facts", "--explain"}) {
        if (app.get_subcommand("parse")->count(option) > 0) {
            throw CLI::ValidationError(option, "does not go with --format " + format);
        }
    }
}

}  // namespace

std::variant<Options, ExitCode> read_options(int argc, const char* const* argv) {
    Options options;
    CLI::App app{"taqrir: typed facts from Arabic reports about Vietnamese provinces", "taqrir"};
    app.footer(main_footer);
    app.set_version_flag("--version", "taqrir " + std::string(taqrir::version()) + " (schema " +
                                          std::string(taqrir::schema_version) + ")");
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->label("Subcommands", "Commands");
    app.require_subcommand(1);
    add_parse(app, options);
    add_recognize(app, options);
    try {
        app.parse(argc, argv);
        check_format(app, options);
    } catch (const CLI::Success& done) {
        app.exit(done);  // Prints the help or version.
        return std::cout.flush() ? exit_ok : exit_input;
    } catch (const CLI::Error& error) {
        complain(error.what());
        std::cerr << "Try 'taqrir --help'.\n";
        return exit_usage;
    }
    if (options.files.empty()) options.files.emplace_back("-");
    return options;
}

}  // namespace cli
