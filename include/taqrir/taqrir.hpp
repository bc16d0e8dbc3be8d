// taqrir: everything.
#ifndef TAQRIR_TAQRIR_HPP
#define TAQRIR_TAQRIR_HPP

#include "taqrir/document.hpp"
#include "taqrir/json.hpp"
#include "taqrir/parser.hpp"
#include "taqrir/recognize.hpp"
#include "taqrir/version.hpp"

#endif
