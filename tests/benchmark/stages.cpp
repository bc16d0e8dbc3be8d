#include "stages.hpp"

#include <simdjson.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstring>
#include <memory>
#include <stdexcept>

#include "assemble/report.hpp"
#include "lexicon/lexicon.hpp"
#include "recognize/mentions.hpp"
#include "recognize/number_style.hpp"

namespace benchmark {
namespace {

using taqrir::recognizer::Scan;

// Keeps a result alive that nobody looks at.
template <typename T>
void keep(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

double copy(const std::vector<std::string>& texts) {
    static std::vector<char> target;
    for (const std::string& text : texts) target.resize(std::max(target.size(), text.size()));
    return timed([&] {
        for (const std::string& text : texts) {
            std::memcpy(target.data(), text.data(), text.size());
            keep(target);
        }
    });
}

double validate(const std::vector<std::string>& texts) {
    return timed([&] {
        for (const std::string& text : texts) {
            const bool valid = simdjson::validate_utf8(text.data(), text.size());
            keep(valid);
        }
    });
}

class WordBreaks {
public:
    explicit WordBreaks(const std::vector<std::string>& texts) {
        UErrorCode status = U_ZERO_ERROR;
        iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
        if (U_FAILURE(status) != 0) throw std::runtime_error("no word breaks in the Unicode data");
        for (const std::string& text : texts) utf16_.push_back(icu::UnicodeString::fromUTF8(text));
    }

    double run() {
        return timed([&] {
            for (const icu::UnicodeString& text : utf16_) {
                iterator_->setText(text);
                while (iterator_->next() != icu::BreakIterator::DONE) {
                }
            }
        });
    }

private:
    std::unique_ptr<icu::BreakIterator> iterator_;
    std::vector<icu::UnicodeString> utf16_;
};

// The same as Parser::parse(), with a look at the clock between two stages.
class Stages {
public:
    enum Stage : std::size_t { tokens, words, mentions, facts, count };

    void run(const std::vector<std::string>& texts) {
        times_ = {};
        for (const std::string& text : texts) {
            taqrir::Document document;
            double now = processor_time();
            document.input = text;
            taqrir::text::Text tokenized(document.input);
            now = note(tokens, now);
            lexicon_.resolve(tokenized);
            const Scan scan{tokenized, lexicon_, taqrir::recognizer::judge_style(tokenized)};
            now = note(words, now);
            taqrir::recognizer::Mentions found = recognizers_.find(scan);
            now = note(mentions, now);
            taqrir::assemble::fill(document, scan, std::move(found), {});
            note(facts, now);
            keep(document);
        }
    }
    [[nodiscard]] double time(Stage stage) const { return times_[stage]; }

private:
    double note(Stage stage, double begin) {
        const double now = processor_time();
        times_[stage] += now - begin;
        return now;
    }

    taqrir::lexicon::Lexicon lexicon_;
    taqrir::recognizer::Recognizers recognizers_;
    std::array<double, count> times_{};
};

}  // namespace

std::vector<Contestant> contestants(const std::vector<std::string>& texts, const taqrir::Parser& parser) {
    const auto breaks = std::make_shared<WordBreaks>(texts);
    const auto stages = std::make_shared<Stages>();
    const auto documents = std::make_shared<std::vector<taqrir::Document>>();
    for (const std::string& text : texts) documents->push_back(parser.parse(text));
    return {
        {"memcpy", [&texts] { return copy(texts); }},
        {"UTF-8 validation (simdjson)", [&texts] { return validate(texts); }},
        {"ICU word break, UTF-16 ready", [breaks] { return breaks->run(); }},
        {"full parse",
         [&] {
             return timed([&] {
                 for (const std::string& text : texts) keep(parser.parse(text));
             });
         }},
        {"stage: tokens",
         [&texts, stages] {
             stages->run(texts);
             return stages->time(Stages::tokens);
         }},
        {"stage: words", [stages] { return stages->time(Stages::words); }},
        {"stage: mentions", [stages] { return stages->time(Stages::mentions); }},
        {"stage: facts", [stages] { return stages->time(Stages::facts); }},
        {"JSON writing",
         [documents] {
             return timed([&] {
                 for (const taqrir::Document& document : *documents) keep(taqrir::to_json(document));
             });
         }},
    };
}

}  // namespace benchmark
