#include "app/cli/commands_law.h"

#include <iterator>

namespace greffier::cli {

std::vector<std::string> Call::argumentsFrom(qsizetype index) const
{
    std::vector<std::string> rest;
    for (qsizetype i = index; i < arguments.size(); ++i)
        rest.push_back(arguments[i].toStdString());
    return rest;
}

const std::vector<Command>& allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (std::vector<Command> group : {caseCommands(), importCommands(), ruleCommands(), ruleImportCommands(),
                                           lifeCommands(), readCommands(), treeCommands(),
                                           actCommands(), complaintCommands(), passageCommands(), qualifyCommands(), personCommands(), reportCommands(),
                                           lawCommands(), helpCommands()})
            std::move(group.begin(), group.end(), std::back_inserter(all));
        return all;
    }();
    return commands;
}

base::Result<std::unique_ptr<casefile::CaseFile>> openCase(const Call& call, bool forWriting)
{
    return casefile::CaseFile::open(call.argument(0), call.environment,
                                    forWriting ? casefile::Access::Write : casefile::Access::Read);
}

} // namespace greffier::cli
