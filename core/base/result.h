#pragma once
#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace greffier::base {

// A value or an Error. Errors are values: nothing in core throws across a folder's border.
template <class T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(ErrorCode code, std::string where = {}, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(where), std::move(detail), 0, 0, {}});
}

} // namespace greffier::base
