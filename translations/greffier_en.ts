<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaptureController</name>
    <message numerus="yes">
        <source>%n capture(s) imported.</source>
        <translation>
            <numerusform>%n capture imported.</numerusform>
            <numerusform>%n captures imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1: %n rule(s)</source>
        <translation>
            <numerusform>%1: %n rule</numerusform>
            <numerusform>%1: %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One thread in %n capture(s): %1 (%2)</source>
        <translation>
            <numerusform>One thread in %n capture: %1 (%2)</numerusform>
            <numerusform>One thread in %n captures: %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more; --json gives all of them</source>
        <translation>
            <numerusform>  … and %n more; --json gives all of them</numerusform>
            <numerusform>  … and %n more; --json gives all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComplaintModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden character(s)</source>
        <translation>
            <numerusform>%n hidden character</numerusform>
            <numerusform>%n hidden characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>&amp;Delete the backups that hold this person (the ring has %n of the case)</source>
        <translation>
            <numerusform>&amp;Delete the backups that hold this person (the ring has %n of the case)</numerusform>
            <numerusform>&amp;Delete the backups that hold this person (the ring has %n of the case)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFilesModel</name>
    <message numerus="yes">
        <source>%n file(s) will be imported (%1).</source>
        <translation>
            <numerusform>%n file will be imported (%1).</numerusform>
            <numerusform>%n files will be imported (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportResultDialog</name>
    <message numerus="yes">
        <source>%n capture(s) imported</source>
        <translation>
            <numerusform>%n capture imported</numerusform>
            <numerusform>%n captures imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualificationController</name>
    <message numerus="yes">
        <source>%n stretch(es) kept. Select the next and press Shift+A, or A to annotate all of them.</source>
        <translation>
            <numerusform>%n stretch kept. Select the next and press Shift+A, or A to annotate all of them.</numerusform>
            <numerusform>%n stretches kept. Select the next and press Shift+A, or A to annotate all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message numerus="yes">
        <source>%n more reply(s): see the thread</source>
        <translation>
            <numerusform>%n more reply: see the thread</numerusform>
            <numerusform>%n more replies: see the thread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept with this comment…</source>
        <translation>
            <numerusform>%n file kept with this comment…</numerusform>
            <numerusform>%n files kept with this comment…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleController</name>
    <message numerus="yes">
        <source>%n pack(s) of rules adopted.</source>
        <translation>
            <numerusform>%n pack of rules adopted.</numerusform>
            <numerusform>%n packs of rules adopted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) imported as drafts. Change the state of those that shall find something.</source>
        <translation>
            <numerusform>%n rule imported as drafts. Change the state of those that shall find something.</numerusform>
            <numerusform>%n rules imported as drafts. Change the state of those that shall find something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) ran out of time on a comment.</source>
        <translation>
            <numerusform>%n rule ran out of time on a comment.</numerusform>
            <numerusform>%n rules ran out of time on a comment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementController</name>
    <message numerus="yes">
        <source>%n statement(s) written: %1</source>
        <translation>
            <numerusform>%n statement written: %1</numerusform>
            <numerusform>%n statements written: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRowDelegate</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) below</source>
        <translation>
            <numerusform>%n hit below</numerusform>
            <numerusform>%n hits below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message numerus="yes">
        <source>%n thing(s) differ from what was recorded.</source>
        <translation>
            <numerusform>%n thing differs from what was recorded.</numerusform>
            <numerusform>%n things differ from what was recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Journal head after %n act(s):</source>
        <translation>
            <numerusform>&amp;Journal head after %n act:</numerusform>
            <numerusform>&amp;Journal head after %n acts:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <comment>cost of a condition</comment>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back %Ln act(s)</source>
        <translation>
            <numerusform>Took back %Ln act</numerusform>
            <numerusform>Took back %Ln acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did again %Ln act(s)</source>
        <translation>
            <numerusform>Did again %Ln act</numerusform>
            <numerusform>Did again %Ln acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given up: it ran out of time too often; no answer on %n comment(s)</source>
        <translation>
            <numerusform>given up: it ran out of time too often; no answer on %n comment</numerusform>
            <numerusform>given up: it ran out of time too often; no answer on %n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out of time: no answer on %n comment(s)</source>
        <translation>
            <numerusform>ran out of time: no answer on %n comment</numerusform>
            <numerusform>ran out of time: no answer on %n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s) left</source>
        <translation>
            <numerusform>until %1, %n day left</numerusform>
            <numerusform>until %1, %n days left</numerusform>
        </translation>
    </message>
</context>
</TS>
