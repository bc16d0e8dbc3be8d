# cmake -DPORT_DIR=<dir> -DTRIPLET=<file> -DFEATURES=<list> -DWORK=<dir> -P build_port.cmake
#
# Builds a port into WORK/packages as `vcpkg install --overlay-ports` does, with helpers.cmake in place of
# vcpkg's own scripts.
cmake_minimum_required(VERSION 3.25)

cmake_path(ABSOLUTE_PATH WORK NORMALIZE)
cmake_path(ABSOLUTE_PATH PORT_DIR NORMALIZE OUTPUT_VARIABLE CURRENT_PORT_DIR)
cmake_path(GET TRIPLET STEM TARGET_TRIPLET)
file(READ ${CURRENT_PORT_DIR}/vcpkg.json manifest)
string(JSON PORT GET "${manifest}" name)
string(JSON VERSION GET "${manifest}" version-semver)
set(CURRENT_PACKAGES_DIR ${WORK}/packages)
set(CURRENT_BUILDTREES_DIR ${WORK}/buildtrees)
set(CURRENT_INSTALLED_DIR ${WORK}/installed)
cmake_host_system_information(RESULT VCPKG_CONCURRENCY QUERY NUMBER_OF_LOGICAL_CORES)
list(PREPEND FEATURES core)

foreach(feature IN LISTS FEATURES)
    string(JSON description ERROR_VARIABLE error GET "${manifest}" features ${feature} description)
    if(error AND NOT feature STREQUAL "core")
        message(FATAL_ERROR "${PORT} has no feature '${feature}'")
    endif()
endforeach()

file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR})
file(MAKE_DIRECTORY ${CURRENT_PACKAGES_DIR} ${CURRENT_BUILDTREES_DIR})
include(${TRIPLET})
include(${CMAKE_CURRENT_LIST_DIR}/helpers.cmake)
include(${CURRENT_PORT_DIR}/portfile.cmake)
