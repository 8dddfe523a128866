#include "core/text/unicode.h"
#include "ui/views/text_block.h"
#include "ui/views/text_cursor.h"

#include <QFont>
#include <QKeyEvent>
#include <QTest>

using namespace greffier;
using views::TextBlock;
using views::TextCursor;

namespace {

struct Field {
    explicit Field(std::u32string_view text) : exact(text::fromUtf32(text)), block(exact, {})
    {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(14);
        block.layOut(font, 300);
    }
    bool press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        return cursor.handleKey(QKeyEvent(QEvent::KeyPress, key, modifiers), block);
    }
    base::Span selected() const { return cursor.selected(exact); }

    std::string exact;
    TextBlock block;
    TextCursor cursor;
};

const auto kShift = Qt::ShiftModifier;

} // namespace

class TestTextCursor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsOverWholeClusters()
    {
        Field field(U"\U0001F468\u200D\U0001F469\u200D\U0001F467e\u0301x");
        field.press(Qt::Key_Right, kShift);
        QCOMPARE(field.selected(), (base::Span{0, 5}));
        field.press(Qt::Key_Right, kShift);
        QCOMPARE(field.selected(), (base::Span{0, 7}));
        field.press(Qt::Key_Left, kShift);
        QCOMPARE(field.selected(), (base::Span{0, 5}));
        field.press(Qt::Key_Right);
        QVERIFY(field.selected().isEmpty());
        field.press(Qt::Key_Left, kShift);
        QCOMPARE(field.selected(), (base::Span{5, 7}));
    }

    void neverCutsACluster()
    {
        Field field(U"ae\u0301b");
        field.cursor.select({2, 3}); // the accent alone
        QCOMPARE(field.selected(), (base::Span{1, 3}));
    }

    void crLfIsOneStep()
    {
        Field field(U"a\r\nb");
        field.cursor.moveTo(1, TextCursor::Keep::Nothing);
        field.press(Qt::Key_Right, kShift);
        QCOMPARE(field.selected(), (base::Span{1, 3}));
    }

    void words()
    {
        Field field(U"sales porcs, dit-il");
        field.press(Qt::Key_Right, kShift | Qt::ControlModifier);
        QCOMPARE(field.selected(), (base::Span{0, 5}));
        field.press(Qt::Key_Right, kShift | Qt::ControlModifier);
        QCOMPARE(field.selected(), (base::Span{0, 11}));
        field.press(Qt::Key_Left, kShift | Qt::ControlModifier);
        QCOMPARE(field.selected(), (base::Span{0, 6}));
        QCOMPARE(TextCursor::wordAt(field.exact, 8), (base::Span{6, 11}));
        QCOMPARE(TextCursor::wordAt(field.exact, 11), (base::Span{6, 11}));  // at its end
        QCOMPARE(TextCursor::wordAt(field.exact, 12), (base::Span{12, 13})); // a blank between two others
        QCOMPARE(TextCursor::wordAt("", 0), (base::Span{0, 0}));
    }

    void linesHomeEndAndAll()
    {
        Field field(U"un\ndeux\ntrois");
        field.press(Qt::Key_End, kShift);
        QCOMPARE(field.selected(), (base::Span{0, 2}));
        field.cursor.moveTo(0, TextCursor::Keep::Nothing);
        field.press(Qt::Key_Down, kShift);
        QCOMPARE(field.selected(), (base::Span{0, 3}));
        field.press(Qt::Key_Up, kShift);
        QVERIFY(field.selected().isEmpty());
        field.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(field.selected(), (base::Span{0, field.block.size()}));
        field.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(field.cursor.caret(), 0);
        field.press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(field.cursor.caret(), field.block.size());
    }

    void otherKeysAreNotTaken()
    {
        Field field(U"a");
        QVERIFY(!field.press(Qt::Key_J));
        QVERIFY(!field.press(Qt::Key_Space));
        QVERIFY(!field.press(Qt::Key_A));
    }

    void staysInsideTheText()
    {
        Field field(U"ab");
        for (int i = 0; i < 5; ++i)
            field.press(Qt::Key_Right, kShift);
        QCOMPARE(field.selected(), (base::Span{0, 2}));
        for (int i = 0; i < 5; ++i)
            field.press(Qt::Key_Left);
        QCOMPARE(field.cursor.caret(), 0);
        Field empty(U"");
        QVERIFY(empty.press(Qt::Key_Right, kShift));
        QVERIFY(empty.selected().isEmpty());
    }
};

QTEST_MAIN(TestTextCursor)
#include "tst_text_cursor.moc"
