#pragma once
#include "app/cli/command.h"

namespace greffier::cli {

// What leaves a case as a whole and what fixes it in time, and the check of both.
std::vector<Command> bundleCommands();
std::vector<Command> verifyCommands();

} // namespace greffier::cli
