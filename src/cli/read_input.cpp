#include "read_input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace cli {
namespace {

[[noreturn]] void throw_system_error() { throw InputError(std::generic_category().message(errno)); }

struct Close {
    void operator()(std::FILE* file) const noexcept {
        if (file != stdin) std::fclose(file);
    }
};

[[nodiscard]] std::unique_ptr<std::FILE, Close> open(const std::string& name) {
    if (name == "-") {
#ifdef _WIN32
        _setmode(_fileno(stdin), _O_BINARY);
#endif
        return std::unique_ptr<std::FILE, Close>(stdin);
    }
    return std::unique_ptr<std::FILE, Close>(std::fopen(name.c_str(), "rb"));
}

[[nodiscard]] constexpr bool between(char c, unsigned char first, unsigned char last) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= first && byte <= last;
}

[[nodiscard]] std::string_view encoding_by_mark(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
    return {};
}

// Wide encodings have their NUL bytes at fixed places: those of blanks and line ends at least.
[[nodiscard]] std::string_view encoding_by_nul(std::string_view bytes) {
    std::array<std::size_t, 4> nul{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0') ++nul.at(i % 4);
    }
    const std::size_t all = nul[0] + nul[1] + nul[2] + nul[3];
    if (all < 4 || all * 20 < bytes.size()) return {};
    const auto most = [](std::size_t part, std::size_t whole) { return part * 10 >= whole * 9; };
    if (most(std::min(nul[2], nul[3]), bytes.size() / 4)) return "UTF-32LE";
    if (most(std::min(nul[0], nul[1]), bytes.size() / 4)) return "UTF-32BE";
    if (most(nul[1] + nul[3], all)) return "UTF-16LE";
    if (most(nul[0] + nul[2], all)) return "UTF-16BE";
    return "binary";
}

// In one-byte Arabic encodings the letters look like first bytes of UTF-8 that nothing follows.
[[nodiscard]] std::string_view encoding_by_letters(std::string_view bytes) {
    std::size_t leads = 0;
    std::size_t broken = 0;
    std::size_t windows = 0;  // feh, qaf, kaf; unused in ISO-8859-6
    std::size_t iso = 0;      // heh, waw, yeh; accented Latin letters in windows-1256
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!between(bytes[i], 0xC1, 0xF4)) continue;
        ++leads;
        if (i + 1 == bytes.size() || !between(bytes[i + 1], 0x80, 0xBF)) ++broken;
        if (between(bytes[i], 0xDD, 0xDF)) ++windows;
        if (between(bytes[i], 0xE7, 0xE8) || bytes[i] == '\xEA') ++iso;
    }
    if (broken < 4 || broken * 2 <= leads) return {};
    return windows >= iso ? "WINDOWS-1256" : "ISO-8859-6";
}

}  // namespace

std::string read_bytes(const std::string& file, std::size_t max_bytes) {
    const auto input = open(file);
    if (!input) throw_system_error();
    std::string bytes;
    std::array<char, 65536> chunk{};
    while (bytes.size() <= max_bytes) {
        const std::size_t room = max_bytes - bytes.size();
        const std::size_t wanted = room < chunk.size() ? room + 1 : chunk.size();
        const std::size_t got = std::fread(chunk.data(), 1, wanted, input.get());
        bytes.append(chunk.data(), got);
        if (got < wanted) break;
    }
    if (std::ferror(input.get()) != 0) throw_system_error();
    return bytes;
}

void check_encoding(std::string_view bytes) {
    std::string_view name = encoding_by_mark(bytes);
    std::string certainty = "is ";
    if (name.empty()) {
        name = encoding_by_nul(bytes);
        if (name.empty()) name = encoding_by_letters(bytes);
        certainty = "looks like ";
    }
    if (name.empty()) return;
    if (name == "binary") throw InputError("looks like binary data, not text");
    throw InputError(certainty + std::string(name) + ", not UTF-8; convert it first: iconv -f " + std::string(name) +
                     " -t UTF-8");
}

}  // namespace cli
