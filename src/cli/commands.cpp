#include "commands.hpp"

#include <new>
#include <optional>
#include <string_view>

#include "export/json_string.hpp"
#include "message.hpp"
#include "output.hpp"
#include "read_input.hpp"

namespace cli {
namespace {

void report(const std::string& file, const std::string& message) {
    complain((file == "-" ? "standard input" : file) + ": " + message);
}

[[nodiscard]] std::string place(const taqrir::Error& error) {
    switch (error.code) {
        case taqrir::ErrorCode::invalid_utf8:
        case taqrir::ErrorCode::limit_facts:
        case taqrir::ErrorCode::limit_nesting: return " (byte " + std::to_string(error.offset) + ')';
        default: return {};  // The message names the place if there is one.
    }
}

// Loads the lexicons; a failure has been reported when there is no parser.
[[nodiscard]] std::optional<taqrir::Parser> make_parser(const Options& options) {
    taqrir::ParserOptions with;
    for (const std::string& file : options.lexicons) {
        try {
            with.lexicons.push_back(read_bytes(file, taqrir::ParseOptions{}.max_bytes));
        } catch (const InputError& error) {
            report(file, error.what());
            return std::nullopt;
        }
    }
    try {
        return taqrir::Parser(with);
    } catch (const taqrir::Error& error) {
        if (error.code != taqrir::ErrorCode::invalid_lexicon || with.lexicons.empty()) {
            complain(error.what());
            return std::nullopt;
        }
    }
    // Some lexicon is broken. Which one: the first that fails after those before it.
    taqrir::ParserOptions some;
    for (std::size_t i = 0; i < with.lexicons.size(); ++i) {
        some.lexicons.push_back(with.lexicons[i]);
        try {
            const taqrir::Parser good(some);
        } catch (const taqrir::Error& error) {
            report(options.lexicons[i], error.what() + place(error));
            break;
        }
    }
    return std::nullopt;
}

// Prints the facts of one input after another in the wanted form.
class Printer {
public:
    Printer(const Options& options, const taqrir::Parser& parser)
        : options_(options), json_(options.json), parser_(parser) {
        json_.pretty = options.command == Command::parse && indented();
        if (options.explain) json_.explain = &parser_;
    }

    void print(const std::string& file, std::string_view text) {
        if (options_.command == Command::recognize) {
            const auto mentions = parser_.recognize(text, options_.kinds, options_.parse);
            print_mentions(file, taqrir::to_json_lines(mentions, text, json_));
        } else {
            const taqrir::Document document = parser_.parse(text, options_.parse);
            print_document(file, document);
            warn(file, document);
        }
    }

    [[nodiscard]] bool finish() {
        if (in_array()) out_.write(printed_ == 0 ? "[]\n" : "\n]\n");
        return out_.finish();
    }
    [[nodiscard]] bool ok() const noexcept { return out_.ok(); }
    /// True if some document is not whole.
    [[nodiscard]] bool reached_limit() const noexcept { return reached_limit_; }

private:
    void warn(const std::string& file, const taqrir::Document& document) {
        for (const taqrir::Diagnostic& diagnostic : document.diagnostics) {
            if (!diagnostic.code.starts_with("limit.")) continue;
            report(file, "partial result: " + diagnostic.message);
            reached_limit_ = true;
        }
    }

    [[nodiscard]] bool indented() const noexcept {
        return options_.format == Format::json || options_.format == Format::popolo;
    }
    [[nodiscard]] bool several() const noexcept { return options_.files.size() > 1; }
    [[nodiscard]] bool in_array() const noexcept {
        return options_.command == Command::parse && indented() && several();
    }

    // `object` with a first field "file".
    [[nodiscard]] std::string with_file(const std::string& file, std::string_view object) const {
        const std::string_view blank = json_.pretty ? "\n  " : "";
        const std::string_view colon = json_.pretty ? ": " : ":";
        std::string out = "{";
        out.append(blank).append("\"file\"").append(colon);
        taqrir::detail::append_json_string(out, file);
        return out.append(",").append(object.substr(1));
    }

    void print_document(const std::string& file, const taqrir::Document& document) {
        std::string out;
        if (options_.format == Format::text) {
            if (several()) out = (printed_ > 0 ? "\n=== " : "=== ") + printable(file) + " ===\n";
            out += taqrir::to_summary(document);
        } else if (options_.format == Format::jsonl) {
            out = with_file(file, taqrir::to_json(document, json_)) + '\n';
        } else {
            const bool popolo = options_.format == Format::popolo;
            const std::string object = popolo ? taqrir::to_popolo(document) : taqrir::to_json(document, json_);
            out = in_array() ? (printed_ > 0 ? ",\n" : "[\n") + with_file(file, object) : object + '\n';
        }
        out_.write(out);
        ++printed_;
    }

    void print_mentions(const std::string& file, std::string_view lines) {
        while (!lines.empty()) {
            const std::size_t end = lines.find('\n') + 1;
            out_.write(with_file(file, lines.substr(0, end)));
            lines.remove_prefix(end);
        }
    }

    const Options& options_;
    taqrir::JsonOptions json_;
    const taqrir::Parser& parser_;
    Output out_;
    std::size_t printed_ = 0;
    bool reached_limit_ = false;
};

}  // namespace

ExitCode run(const Options& options) {
    const std::optional<taqrir::Parser> parser = make_parser(options);
    if (!parser) return exit_setup;
    Printer printer(options, *parser);
    bool all_well = true;
    for (const std::string& file : options.files) {
        if (!printer.ok()) break;
        try {
            const std::string text = read_bytes(file, options.parse.max_bytes);
            check_encoding(text);
            printer.print(file, text);
            continue;
        } catch (const InputError& error) {
            report(file, error.what());
        } catch (const taqrir::Error& error) {
            if (error.code == taqrir::ErrorCode::invalid_option) {
                complain(error.what());
                return exit_usage;
            }
            report(file, error.what() + place(error));
        } catch (const std::bad_alloc&) {
            report(file, "not enough memory");
        }
        all_well = false;
    }
    if (!printer.finish() || !all_well) return exit_input;
    return printer.reached_limit() ? exit_limit : exit_ok;
}

}  // namespace cli
