#include "recognize/number_sum.hpp"

namespace taqrir::recognizer {
namespace {

constexpr double thousand = 1000;
constexpr double largest = 1e24;  // Nobody means more; hostile text repeats scale words without end.

}  // namespace

void NumberSum::open(double value) noexcept {
    open_ = true;
    group_ = value;
    hundreds_ = value >= 100 || value == 0;
    tens_ = value >= 10 || value == 0;
    ones_ = value < 20;
    if (value >= 100) tens_ = ones_ = false;
}

void NumberSum::close(double value, double floor) noexcept {
    total_ += value;
    last_ = value;
    floor_ = floor;
    group_ = 0;
    open_ = false;
    complete_ = true;
    ++parts_;
}

void NumberSum::multiply_all(double scale) noexcept {
    scale_ = open_ || parts_ > 1 ? scale : scale_ * scale;
    total_ = value() * scale;
    last_ = total_;
    floor_ = scale;
    group_ = 0;
    open_ = false;
    complete_ = true;
    parts_ = 1;
}

bool NumberSum::add_digits(double value, bool joined) noexcept {
    if (open_ || joined != (total_ > 0) || value >= floor_) return false;
    open(0);
    group_ = value;
    ones_ = tens_ = hundreds_ = true;
    // "17 thousand and 400" is a number; "5 million and 400" leaves a scale unsaid.
    complete_ = !joined || (floor_ == thousand && value >= 100);
    return true;
}

bool NumberSum::add_count(double value, bool joined, bool part) noexcept {
    if (value >= thousand) {
        const double floor = value / 2;
        if (open_ || joined != (total_ > 0) || floor >= floor_) return false;
        close(value, floor);
        return true;
    }
    if (!open_) {
        if (joined != (total_ > 0) || (part && value >= 100) || value >= floor_) return false;
        open(value);
        complete_ = !part;
        return true;
    }
    if (joined) {
        const bool ones = value >= 1 && value < 10 && !ones_;
        const bool teens = value >= 10 && value < 20 && !ones_ && !tens_;
        const bool tens = value >= 20 && value < 100 && !tens_;
        if (!ones && !teens && !tens) return false;
        // "Forty and five" is said too, but a ten with its one is full.
        ones_ = ones_ || ones || teens;
        tens_ = tens_ || tens || teens;
        group_ += value;
        complete_ = complete_ || tens;
        return true;
    }
    if (value == 10 && ones_ && !tens_) {
        group_ += value;
        tens_ = true;
        complete_ = true;
        return true;
    }
    if (value == 100 && !hundreds_ && group_ >= 2) {
        group_ *= value;
        hundreds_ = true;
        ones_ = tens_ = false;
        return true;
    }
    return false;
}

bool NumberSum::add_scale(double scale, bool joined, bool part) noexcept {
    if (joined) {
        if (open_ || part || total_ == 0 || scale >= floor_) return false;
        close(scale, scale);
        return true;
    }
    if (!open_ && total_ == 0) {
        if (part) return false;
        close(scale, scale);
        scale_ = scale;
        return true;
    }
    if (open_ && scale < floor_) {
        if (group_ * scale >= floor_) return false;
        const bool first = total_ == 0;
        close(group_ * scale, scale);
        if (first) scale_ = scale;
        return true;
    }
    if (value() * scale > largest) return false;
    // "Five thousand and three millions" are two numbers, "a thousand and two hundred million" is one.
    if (open_ && (part || group_ < 100 || scale <= floor_)) return false;
    if (!open_ && total_ != last_ && last_ * scale < total_ - last_) {
        total_ += last_ * (scale - 1);
        last_ *= scale;
        floor_ = scale;
        return true;
    }
    multiply_all(scale);
    return true;
}

bool NumberSum::add_fraction(double value, double scale, bool joined) noexcept {
    if (empty()) {
        if (joined) return false;
        close(value * scale, scale);
        scale_ = scale;
        return true;
    }
    if (!joined || !complete_) return false;
    if (scale > 1) {
        // "Five and a half million": the scale word is for both.
        if (scale > floor_ || (open_ && scale < thousand)) return false;
        if (total_ == 0) scale_ = scale;
        close((group_ + value) * scale, open_ ? scale : 1);
        return true;
    }
    const double unit = open_ ? 1 : floor_;
    close(group_ + value * unit, 1);
    if (unit > 1 && parts_ == 2) parts_ = 1;  // "Three and a half million" still has one scale.
    return true;
}

bool NumberSum::multiply_fraction(double value, bool joined) noexcept {
    if (joined || !open_ || !complete_ || total_ > 0 || hundreds_) return false;
    close(group_ * value, 1);
    return true;
}

}  // namespace taqrir::recognizer
