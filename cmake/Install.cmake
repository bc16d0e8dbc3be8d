# Install rules. Components: runtime (shared library, program), development (the rest).
# tests/package/installed.tsv lists every file that they install.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/taqrir)
install(TARGETS taqrir EXPORT taqrirTargets
    RUNTIME COMPONENT runtime
    LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
    ARCHIVE COMPONENT development
    FILE_SET HEADERS COMPONENT development)
install(EXPORT taqrirTargets NAMESPACE taqrir:: DESTINATION ${package_dir} COMPONENT development)

if(BUILD_SHARED_LIBS)
    set(taqrir_needs_icu OFF)
    set(pc_requires "")
    set(pc_cflags " -DTAQRIR_SHARED")
else()
    set(taqrir_needs_icu ON)
    set(pc_requires "icu-i18n >= 70, icu-uc >= 70")
    set(pc_cflags "")
endif()
configure_package_config_file(cmake/taqrirConfig.cmake.in ${PROJECT_BINARY_DIR}/taqrirConfig.cmake
    INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor release may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/taqrirConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/taqrirConfig.cmake ${PROJECT_BINARY_DIR}/taqrirConfigVersion.cmake
    DESTINATION ${package_dir} COMPONENT development)

# Relative to itself, so that the file stays right when the tree is moved or --prefix is given.
file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH pc_libdir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_LIBDIR})
file(RELATIVE_PATH pc_includedir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(cmake/taqrir.pc.in ${PROJECT_BINARY_DIR}/taqrir.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/taqrir.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)

if(TARGET taqrir-cli)
    file(RELATIVE_PATH libdir_from_bindir ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(taqrir-cli PROPERTIES INSTALL_RPATH $ORIGIN/${libdir_from_bindir})
    install(TARGETS taqrir-cli RUNTIME COMPONENT runtime)
endif()

# Whoever takes one component gets the licence with it.
foreach(component IN ITEMS runtime development)
    install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${component})
endforeach()
