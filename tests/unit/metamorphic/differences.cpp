#include "unit/metamorphic/differences.hpp"

#include <algorithm>
#include <tuple>

namespace taqrir::test {
namespace {

void compare_fields(const Fact& expected, const Fact& found, const Compared& same, std::vector<std::string>& lines) {
    for (const auto& [field, value] : expected.fields) {
        const std::string& other = found.fields.at(field);
        const std::string name = expected.kind + '.' + field;
        if (value == other || !same(name)) continue;
        lines.push_back(name + " at " + expected.key + ": '" + value + "' is '" + other + "'");
    }
}

std::string shown(const Fact& fact) {
    std::string all = fact.key;
    for (const auto& [field, value] : fact.fields) all += ' ' + field + "='" + value + '\'';
    return all;
}

}  // namespace

std::vector<Fact> sorted(std::vector<Fact> facts) {
    std::sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
        return std::tie(a.kind, a.key, a.fields) < std::tie(b.kind, b.key, b.fields);
    });
    // What an edit repeats says the same again.
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
}

std::vector<std::string> differences(const std::vector<Fact>& expected, const std::vector<Fact>& found,
                                     const Compared& same) {
    std::vector<std::string> lines;
    auto e = expected.begin();
    auto f = found.begin();
    const auto before = [](const Fact& a, const Fact& b) { return std::tie(a.kind, a.key) < std::tie(b.kind, b.key); };
    while (e != expected.end() || f != found.end()) {
        if (f == found.end() || (e != expected.end() && before(*e, *f))) {
            if (same(e->kind)) lines.push_back(e->kind + " is gone: " + shown(*e));
            ++e;
        } else if (e == expected.end() || before(*f, *e)) {
            if (same(f->kind)) lines.push_back(f->kind + " is new: " + shown(*f));
            ++f;
        } else {
            compare_fields(*e++, *f++, same, lines);
        }
    }
    return lines;
}

}  // namespace taqrir::test
