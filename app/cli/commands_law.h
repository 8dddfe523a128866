#pragma once
#include "app/cli/command.h"

namespace greffier::cli {

// `law list`, `law show`.
std::vector<Command> lawCommands();

} // namespace greffier::cli
