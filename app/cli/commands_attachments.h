#pragma once
#include "app/cli/command.h"

namespace greffier::cli {

// Files kept as evidence: those that comments carry or refer to, and those that people attached. One of importCommands().
Command attachmentsCommand();

} // namespace greffier::cli
