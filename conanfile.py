"""Conan 2 recipe: builds taqrir from this source tree."""
import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout


class TaqrirConan(ConanFile):
    name = "taqrir"
    description = "Arabic reports of Vietnamese provinces as typed facts"
    license = "MIT"
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False]}
    default_options = {"shared": False, "fPIC": True, "boost/*:header_only": True}
    implements = ["auto_shared_fpic"]
    generators = "CMakeDeps"
    exports = "include/taqrir/version.hpp"
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"

    def set_version(self):
        header = Path(self.recipe_folder, "include", "taqrir", "version.hpp").read_text(encoding="ascii")
        self.version = ".".join(
            re.search(rf"#define TAQRIR_VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH")
        )

    def requirements(self):
        self.requires("boost/1.83.0", visible=False)
        self.requires("icu/74.2")
        self.requires("nlohmann_json/3.11.3", visible=False)
        self.requires("range-v3/0.12.0", visible=False)

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25]")

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for part in ("CLI", "TESTS", "EXAMPLES"):
            toolchain.cache_variables[f"TAQRIR_BUILD_{part}"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        self.cpp_info.libs = ["taqrir"]
        self.cpp_info.set_property("cmake_target_name", "taqrir::taqrir")
        if self.options.shared:
            self.cpp_info.defines = ["TAQRIR_SHARED"]
        self.cpp_info.requires = ["icu::icu-i18n", "icu::icu-uc", "icu::icu-data"]
