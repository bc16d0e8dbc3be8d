#include <reexport.hpp>

int main() { return read_report("report").input == "report" ? 0 : 1; }
