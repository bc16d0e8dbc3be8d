"""Conan 2 recipe: builds taqrir from this source tree."""
import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir


class TaqrirConan(ConanFile):
    name = "taqrir"
    description = "Arabic reports of Vietnamese provinces as typed facts"
    license = "MIT"
    topics = ("arabic", "information-extraction", "nlp", "vietnam")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "cli": [True, False]}
    default_options = {"shared": False, "fPIC": True, "cli": False, "boost/*:header_only": True}
    implements = ["auto_shared_fpic"]
    generators = "CMakeDeps"
    exports = "include/taqrir/version.hpp"
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"

    def set_version(self):
        header = Path(self.recipe_folder, "include", "taqrir", "version.hpp").read_text(encoding="ascii")
        self.version = ".".join(
            re.search(rf"#define TAQRIR_VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH")
        )

    @property
    def _with_tests(self):
        # Only a developer's `conan build` in the source tree: the package has no tests in it.
        return not self.conf.get("tools.build:skip_test", default=True, check_type=bool)

    def requirements(self):
        self.requires("boost/[>=1.81 <2]", visible=False)
        self.requires("icu/[>=70]")
        self.requires("range-v3/[>=0.12 <1]", visible=False)
        if self.options.cli or self._with_tests:
            self.requires("cli11/[>=2.1 <3]", visible=False)

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25]")
        if self._with_tests:
            self.test_requires("catch2/[>=2.13 <4]")
            self.test_requires("nlohmann_json/[>=3.10 <4]")

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["TAQRIR_BUILD_CLI"] = bool(self.options.cli) or self._with_tests
        toolchain.cache_variables["TAQRIR_BUILD_TESTS"] = self._with_tests
        toolchain.cache_variables["TAQRIR_BUILD_EXAMPLES"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()
        if self._with_tests:
            cmake.ctest(["--output-on-failure", "--label-exclude", "package"])

    def package(self):
        copy(self, "LICENSE", self.source_folder, Path(self.package_folder, "licenses"))
        CMake(self).install()
        # Conan writes these for its users itself, with the dependencies that it has chosen.
        for folder in ("lib/cmake", "lib/pkgconfig", "share"):
            rmdir(self, Path(self.package_folder, folder))

    def package_info(self):
        self.cpp_info.libs = ["taqrir"]
        self.cpp_info.set_property("cmake_file_name", "taqrir")
        self.cpp_info.set_property("cmake_target_name", "taqrir::taqrir")
        self.cpp_info.set_property("cmake_config_version_compat", "SameMinorVersion")
        self.cpp_info.set_property("pkg_config_name", "taqrir")
        if self.options.shared:
            self.cpp_info.defines = ["TAQRIR_SHARED"]
        self.cpp_info.requires = ["icu::icu-i18n", "icu::icu-uc", "icu::icu-data"]
