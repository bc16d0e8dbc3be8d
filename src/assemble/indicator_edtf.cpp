#include "assemble/indicator_edtf.hpp"

#include <charconv>

namespace taqrir::assemble::indicator {

int year_of(std::string_view edtf) noexcept {
    int year = 0;
    if (edtf.size() >= 4) std::from_chars(edtf.data(), edtf.data() + 4, year);
    return year;
}

int last_year_of(std::string_view edtf) {
    const std::size_t slash = edtf.find('/');
    return slash == std::string_view::npos ? year_of(edtf) : year_of(edtf.substr(slash + 1));
}

bool is_term(std::string_view edtf) noexcept { return edtf.size() == 9 && edtf[4] == '/'; }

bool is_months(std::string_view edtf) noexcept { return edtf.size() == 15 && edtf[7] == '/'; }

}  // namespace taqrir::assemble::indicator
