// What was found wrong, in words; empty when nothing was.
#ifndef TAQRIR_FUZZ_BREACHES_HPP
#define TAQRIR_FUZZ_BREACHES_HPP

#include <string>
#include <vector>

namespace taqrir::fuzz {

using Breaches = std::vector<std::string>;

inline void expect(bool kept, const std::string& promise, Breaches& breaches) {
    if (!kept) breaches.push_back(promise);
}

}  // namespace taqrir::fuzz

#endif
