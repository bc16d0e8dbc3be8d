// taqrir: which symbols a shared build shows. C as well: taqrir.h includes it.
#ifndef TAQRIR_EXPORT_HPP
#define TAQRIR_EXPORT_HPP

// TAQRIR_SHARED is set by the CMake target of a shared build, for the library and its users.
#if !defined(TAQRIR_SHARED)
#define TAQRIR_EXPORT
#elif defined(_WIN32)
#if defined(TAQRIR_BUILDING)
#define TAQRIR_EXPORT __declspec(dllexport)
#else
#define TAQRIR_EXPORT __declspec(dllimport)
#endif
#else
#define TAQRIR_EXPORT __attribute__((visibility("default")))
#endif

#endif
