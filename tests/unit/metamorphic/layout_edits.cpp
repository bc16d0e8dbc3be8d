#include <algorithm>

#include "unit/metamorphic/edits.hpp"

namespace taqrir::test {
namespace {

using benchmark::Random;

// Paragraphs that are lines of their own, in text order.
struct Line {
    Span span;  ///< With the line end.
    const Paragraph* paragraph;
};

std::vector<Line> lines_of(const Original& report) {
    std::vector<Line> lines;
    const std::string& text = report.text();
    for (const Paragraph& paragraph : report.document.paragraphs) {
        const Span span = paragraph.span;
        const bool starts = span.begin == 0 || text[span.begin - 1] == '\n';
        const bool ends = span.end < text.size() && text[span.end] == '\n';
        if (starts && ends) lines.push_back({{span.begin, span.end + 1}, &paragraph});
    }
    return lines;
}

// The opening says where and when; it stays in front.
constexpr std::size_t opening = 4;

bool is_plain_body(const Line& line) {
    return line.paragraph->kind == ParagraphKind::body && !line.paragraph->duplicate_of;
}

// Advert lines between any two lines.
EditedText furniture(const Original& report, Random& random) {
    EditedText out;
    std::uint32_t done = 0;
    for (const Line& line : lines_of(report)) {
        if (line.span.begin == 0) continue;  // The title is the first line of a page.
        out.keep(report.text(), {done, line.span.begin});
        done = line.span.begin;
        if (random.below(3) == 0) out.insert(report.lines.at(random.below(report.lines.size())) + '\n');
    }
    out.keep(report.text(), {done, static_cast<std::uint32_t>(report.text().size())});
    return out;
}

// Some body paragraphs once more, behind a later one: a short one that stands twice in a row is a picture's text.
EditedText repeated(const Original& report, Random& random) {
    EditedText out;
    std::uint32_t done = 0;
    std::vector<Span> waiting;
    for (const Line& line : lines_of(report)) {
        out.keep(report.text(), {done, line.span.end});
        done = line.span.end;
        if (!is_plain_body(line)) continue;
        if (random.below(2) == 0) {
            for (const Span span : waiting) out.keep(report.text(), span);
            waiting.clear();
        }
        if (random.below(3) == 0) waiting.push_back(line.span);
    }
    out.keep(report.text(), {done, static_cast<std::uint32_t>(report.text().size())});
    return out;
}

// Neighbouring body paragraphs behind the opening in another order.
EditedText shuffled(const Original& report, Random& random) {
    EditedText out;
    std::uint32_t done = 0;
    const std::vector<Line> lines = lines_of(report);
    for (std::size_t first = std::min(opening, lines.size()); first < lines.size();) {
        std::size_t last = first;
        while (last < lines.size() && is_plain_body(lines[last]) &&
               (last == first || lines[last].span.begin == lines[last - 1].span.end)) {
            ++last;
        }
        if (last - first > 1) {
            std::vector<Span> spans;
            for (std::size_t i = first; i < last; ++i) spans.push_back(lines[i].span);
            for (std::size_t i = spans.size(); i > 1; --i) std::swap(spans[i - 1], spans[random.below(i)]);
            out.keep(report.text(), {done, lines[first].span.begin});
            for (const Span span : spans) out.keep(report.text(), span);
            done = lines[last - 1].span.end;
        }
        first = std::max(last, first + 1);
    }
    out.keep(report.text(), {done, static_cast<std::uint32_t>(report.text().size())});
    return out;
}

EditedText twice(const Original& report, Random&) {
    const Span all{0, static_cast<std::uint32_t>(report.text().size())};
    EditedText out;
    out.keep(report.text(), all);
    if (!report.text().ends_with('\n')) out.insert("\n");
    out.keep(report.text(), all);
    return out;
}

}  // namespace

const std::vector<Edit>& layout_edits() {
    static const std::vector<Edit> all{
        {"furniture", furniture},
        {"repeated", repeated},
        {"shuffled", shuffled},
        {"twice", twice},
    };
    return all;
}

}  // namespace taqrir::test
