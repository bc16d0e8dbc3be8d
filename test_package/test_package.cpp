// Reads one line and fails if the fact in it was not found.
#include <taqrir/taqrir.hpp>

#include <iostream>

int main() {
    const taqrir::Document document =
        taqrir::Parser().parse("\xD8\xA7\xD9\x84\xD9\x82\xD8\xB1\xD8\xA7\xD8\xB1 12-NQ/TU");
    std::cout << "taqrir " << taqrir::version() << ": " << document.citations.size() << " document cited\n";
    return document.citations.size() == 1 && document.citations.front().symbol == "12-NQ/TU" ? 0 : 1;
}
