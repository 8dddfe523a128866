#pragma once
#include "core/formats/json_format.h"

namespace greffier::formats {

// One description per format in JSON; each stands in the file named after its family.
JsonFormat wordPressRestJson();
JsonFormat redditJson();
JsonFormat pushshiftJson();
JsonFormat hackerNewsJson();
JsonFormat discourseJson();
JsonFormat mastodonRest();
JsonFormat activityPubJson();
JsonFormat lemmyJson();
JsonFormat artransJson();
JsonFormat valineJson();
JsonFormat twikooJson();
JsonFormat issoGenericJson();
JsonFormat remark42Json();
JsonFormat commentoJson();
JsonFormat coralJson();
JsonFormat coralIngestionJson();
JsonFormat echoActivityJson();
JsonFormat youTubeJson();
JsonFormat ytDlpJson();
JsonFormat slackJson();
JsonFormat mattermostJson();
JsonFormat rocketChatJson();
JsonFormat gitterJson();
JsonFormat telegramBotJson();
JsonFormat telegramExportJson();
JsonFormat twitterV1Json();
JsonFormat phpbbJson();
JsonFormat facebookJson();

} // namespace greffier::formats
