include(${CMAKE_CURRENT_LIST_DIR}/x64-linux.cmake)
set(VCPKG_LIBRARY_LINKAGE dynamic)
set(VCPKG_BUILD_TYPE release)
