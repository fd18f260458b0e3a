// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "config_form.h"
#include "config_form_fields.h"
#include "recipe_form.h"

#include <QLocale>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>

using namespace veriframe;

namespace {

ConfigField fieldOf(const ConfigForm& form, const char* id)
{
    for (const ConfigField& field : form.fields())
        if (field.id == QLatin1String(id))
            return field;
    return {};
}

/// A configuration in which the field counts.
TrainingConfig configFor(const ConfigFieldSpec& spec)
{
    TrainingConfig config;
    config.loss.focalWeight = 1;
    if (!spec.counts || spec.counts(config))
        return config;
    for (const ScheduleType type :
         {ScheduleType::constant, ScheduleType::step, ScheduleType::multistep, ScheduleType::exponential,
          ScheduleType::linear, ScheduleType::cyclic}) {
        config.optimizer.schedule.type = type;
        if (spec.counts(config))
            break;
    }
    return config;
}

bool coreAccepts(const TrainingConfig& config)
{
    try {
        requireValid(config);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

class ConfigFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rangesAreThoseOfCore_data();
    void rangesAreThoseOfCore();
    void everyEmbeddedConfigurationComesBack();
    void whatIsTypedIsKeptAndSaidToBeWrong();
    void numbersThatDoNotCountAreHidden();
    void whatOnlyCoreKnowsStandsAtItsField();
    void jsonProblemsHaveTheirLine_data();
    void jsonProblemsHaveTheirLine();
    void otherValuesThanUsualAreMarked();
    void theRecipeIsThePublishedOne();
    void recipeValuesReachTheOptions_data();
    void recipeValuesReachTheOptions();
    void wrongRecipeValuesAreSaid();
    void aRecipeComesBackFromASession();
};

void ConfigFormTest::rangesAreThoseOfCore_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < static_cast<int>(configFieldSpecs().size()); ++i) {
        const ConfigFieldSpec& spec = configFieldSpecs()[static_cast<std::size_t>(i)];
        if (spec.high > spec.low)
            QTest::addRow("%s", spec.id) << i;
    }
}

/// The form says what core will say: its limits are accepted by both, what is beyond them by neither.
void ConfigFormTest::rangesAreThoseOfCore()
{
    QFETCH(int, number);
    const ConfigFieldSpec& spec = configFieldSpecs()[static_cast<std::size_t>(number)];
    const TrainingConfig base = configFor(spec);
    const auto put = [&](TrainingConfig& config, double value) {
        const FieldPlace place = spec.place(config);
        if (const auto* real = std::get_if<double*>(&place))
            **real = value;
        else if (const auto* whole = std::get_if<int*>(&place))
            **whole = static_cast<int>(value);
        else if (const auto* large = std::get_if<std::int64_t*>(&place))
            **large = static_cast<std::int64_t>(value);
        else
            *std::get<std::vector<std::int64_t>*>(place) = {static_cast<std::int64_t>(value)};
    };
    TrainingConfig sample = base;
    const FieldPlace place = spec.place(sample);
    const bool isReal = std::holds_alternative<double*>(place);
    const double little = isReal ? 1e-6 : 1;
    const bool limitedByRate = spec.id == std::string("optimizer.schedule.params.base_lr");
    const bool needsMomentum = spec.id == std::string("optimizer.momentum");
    for (const auto& [value, allowed] : std::initializer_list<std::pair<double, bool>>{
             {spec.low, !spec.aboveLow},
             {spec.low - little, false},
             {spec.high, !spec.belowHigh},
             {spec.high + std::max(little, spec.high * little), false}}) {
        TrainingConfig config = base;
        if (limitedByRate)
            config.optimizer.learningRate = 10;
        if (needsMomentum)
            config.optimizer.nesterov = false;
        put(config, value);
        QVERIFY2(coreAccepts(config) == allowed, qPrintable(QString::number(value, 'g', 12)));
        TrainingConfig typed = base;
        const QString text = isReal ? QString::number(value, 'g', 12) : QString::number(value, 'f', 0);
        QCOMPARE(takeFieldText(spec, text, typed).isEmpty(), allowed);
    }
}

void ConfigFormTest::everyEmbeddedConfigurationComesBack()
{
    for (const std::string& name : embeddedTrainingConfigs()) {
        const TrainingConfig config = embeddedTrainingConfig(name);
        ConfigForm form(config);
        QVERIFY(form.config() == config);
        // Typed again, nothing changes.
        for (const ConfigField& field : form.fields())
            form.setText(field.id, field.value);
        QVERIFY2(form.config() == config, name.c_str());
        QVERIFY(form.problem().isEmpty());
    }
}

void ConfigFormTest::whatIsTypedIsKeptAndSaidToBeWrong()
{
    ConfigForm form;
    form.setText(QStringLiteral("optimizer.batch_size"), QStringLiteral("12.5"));
    QVERIFY(!form.config());
    ConfigField field = fieldOf(form, "optimizer.batch_size");
    QCOMPARE(field.value, QStringLiteral("12.5"));
    QCOMPARE(field.problem, QStringLiteral("A whole number is needed."));
    QCOMPARE(field.range, QStringLiteral("1 to 4096"));
    QCOMPARE(form.problem(), QStringLiteral("Batch per device: A whole number is needed."));
    QCOMPARE(form.lastGood().optimizer.batchSize, 12);
    form.setText(QStringLiteral("optimizer.batch_size"), QStringLiteral("0"));
    QCOMPARE(fieldOf(form, "optimizer.batch_size").problem, QStringLiteral("It must be 1 to 4096."));
    form.setText(QStringLiteral("optimizer.batch_size"), QStringLiteral("20"));
    QVERIFY(form.config());
    QCOMPARE(form.config()->optimizer.batchSize, 20);
    form.setText(QStringLiteral("optimizer.learning_rate"), QStringLiteral("0,01"));
    QVERIFY(fieldOf(form, "optimizer.learning_rate").problem.contains(QStringLiteral("with a point")));
}

void ConfigFormTest::numbersThatDoNotCountAreHidden()
{
    ConfigForm form;
    QVERIFY(fieldOf(form, "optimizer.schedule.params.power").shown);
    QVERIFY(!fieldOf(form, "optimizer.schedule.params.milestones").shown);
    form.setText(QStringLiteral("optimizer.schedule.params.power"), QStringLiteral("nonsense"));
    QVERIFY(!form.config());
    form.setText(QStringLiteral("optimizer.schedule.type"), QStringLiteral("multistep"));
    QVERIFY(!fieldOf(form, "optimizer.schedule.params.power").shown);
    QVERIFY(form.config()); // what does not count harms nobody
    form.setText(QStringLiteral("optimizer.schedule.params.milestones"), QStringLiteral("10, 20, 15"));
    QCOMPARE(fieldOf(form, "optimizer.schedule.params.milestones").problem, QStringLiteral("They must ascend."));
    form.setText(QStringLiteral("optimizer.schedule.params.milestones"), QStringLiteral("10, 20"));
    QCOMPARE(form.config()->optimizer.schedule.milestones, (std::vector<std::int64_t>{10, 20}));
    form.setText(QStringLiteral("optimizer.type"), QStringLiteral("AdamW"));
    QVERIFY(!fieldOf(form, "optimizer.nesterov").shown);
}

void ConfigFormTest::whatOnlyCoreKnowsStandsAtItsField()
{
    ConfigForm form;
    form.setText(QStringLiteral("optimizer.momentum"), QStringLiteral("0"));
    QVERIFY(!form.config());
    QVERIFY(!fieldOf(form, "optimizer.nesterov").problem.isEmpty());
    form.setText(QStringLiteral("optimizer.nesterov"), QStringLiteral("false"));
    QVERIFY(form.config());
}

void ConfigFormTest::jsonProblemsHaveTheirLine_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("line");
    QTest::addRow("broken") << "{\n  \"size\": 380,\n  \"fp16\": maybe\n}" << 3;
    QTest::addRow("unknown key") << "{\n  \"size\": 380,\n  \"optimizer\": {\n    \"momentun\": 0.9\n  }\n}" << 4;
    QTest::addRow("out of range") << "{\n  \"optimizer\": {\n    \"schedule\": {\n      \"epochs\": 0\n    }\n  }\n}"
                                  << 4;
    QTest::addRow("wrong type") << "{\n  \"size\": \"large\"\n}" << 2;
    QTest::addRow("fine") << "{}" << 0;
}

void ConfigFormTest::jsonProblemsHaveTheirLine()
{
    QFETCH(QString, json);
    QFETCH(int, line);
    JsonProblem problem;
    const auto config = parseConfigText(json, problem);
    QCOMPARE(config.has_value(), line == 0);
    QVERIFY2(problem.line == line, qPrintable(problem.text));
    QCOMPARE(problem.text.isEmpty(), line == 0);
}

void ConfigFormTest::otherValuesThanUsualAreMarked()
{
    const TrainingConfig published = embeddedTrainingConfig("b7");
    ConfigForm form(published);
    QVERIFY(fieldOf(form, "size").usual.isEmpty());
    form.setUsual(published);
    for (const ConfigField& field : form.fields())
        QCOMPARE(field.usual, field.value);
    form.setText(QStringLiteral("size"), QStringLiteral("224"));
    QCOMPARE(fieldOf(form, "size").usual, QStringLiteral("380"));
    QCOMPARE(fieldOf(form, "size").value, QStringLiteral("224"));
}

void ConfigFormTest::theRecipeIsThePublishedOne()
{
    const RecipeForm form;
    for (const RecipePart part : {RecipePart::learning, RecipePart::machine})
        for (const ConfigField& field : form.fields(part)) {
            QCOMPARE(field.value, field.usual);
            QVERIFY2(!field.help.isEmpty(), qPrintable(field.id));
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.id));
        }
    QVERIFY(recipeChanges(form.options()).isEmpty());
    QCOMPARE(form.options().stochasticDepth, TrainingOptions().stochasticDepth);
}

void ConfigFormTest::recipeValuesReachTheOptions_data()
{
    using Get = std::function<QVariant(const TrainingOptions&)>;
    QTest::addColumn<QString>("value");
    QTest::addColumn<Get>("get");
    QTest::addColumn<QVariant>("wanted");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* id, const char* value, const QVariant& wanted, const char* words, const Get& get) {
        QTest::newRow(id) << QString::fromLatin1(value) << get << wanted << QString::fromLatin1(words);
    };
    add("freeze-epochs", "3", 3, "Frozen encoder, epochs 3", [](const auto& o) { return o.freezeEncoderEpochs; });
    add("stochastic-depth", "0.9", 0.9, "Stochastic depth 0.9", [](const auto& o) { return o.stochasticDepth; });
    add("average-decay", "0.999999", 0.999999, "Average of weights, decay 0.999999",
        [](const auto& o) { return o.averageDecay; });
    add("augmentations", "geometric", static_cast<int>(AugmentationSet::geometric), "Augmentations Geometric",
        [](const auto& o) { return static_cast<int>(o.augmentations); });
    add("hard-drops", "false", false, "Hard drops off", [](const auto& o) { return o.hardDrops; });
    add("grid-mask", "true", true, "Grid mask on", [](const auto& o) { return o.gridMask; });
    add("validate-every", "5", 5, "Validate every, epochs 5", [](const auto& o) { return o.validateEvery; });
    add("precision", "bfloat16", static_cast<int>(Precision::bfloat16), "Precision bfloat16",
        [](const auto& o) { return static_cast<int>(o.precision); });
    add("batch-norm", "false", false, "Synchronised batch norm off",
        [](const auto& o) { return o.synchronizeBatchNorm; });
    add("threads", "8", 8, "Threads per rank 8", [](const auto& o) { return o.threadsPerRank; });
    add("loader-threads", "1024", 1024, "Loader threads per rank 1024", [](const auto& o) { return o.loaderThreads; });
}

void ConfigFormTest::recipeValuesReachTheOptions()
{
    using Get = std::function<QVariant(const TrainingOptions&)>;
    QFETCH(QString, value);
    QFETCH(Get, get);
    QFETCH(QVariant, wanted);
    QFETCH(QString, words);
    RecipeForm form;
    QVERIFY(get(form.options()) != wanted);
    form.setText(QString::fromLatin1(QTest::currentDataTag()), value);
    QVERIFY2(form.problem().isEmpty(), qPrintable(form.problem()));
    QCOMPARE(get(form.options()), wanted);
    QCOMPARE(recipeChanges(form.options()), QStringList{words});
    RecipeForm again;
    again.restore(form.save());
    QCOMPARE(get(again.options()), wanted);
}

void ConfigFormTest::wrongRecipeValuesAreSaid()
{
    for (const auto& [id, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"freeze-epochs", "-1"},
             {"stochastic-depth", "0.91"},
             {"average-decay", "1"},
             {"augmentations", "some"},
             {"validate-every", "0"},
             {"precision", "float8"},
             {"threads", "1025"},
             {"loader-threads", "two"}}) {
        RecipeForm form;
        form.setText(QLatin1String(id), QLatin1String(text));
        QVERIFY2(!form.problem().isEmpty(), id);
        QVERIFY(recipeChanges(form.options()).isEmpty()); // the last usable value stays
    }
    RecipeForm form;
    form.setText(QStringLiteral("stochastic-depth"), QStringLiteral("2"));
    QCOMPARE(form.problem(), QStringLiteral("Stochastic depth: It must be 0 to 0.9."));
}

/// A settings file may have been written by anybody.
void ConfigFormTest::aRecipeComesBackFromASession()
{
    RecipeForm form;
    form.setText(QStringLiteral("grid-mask"), QStringLiteral("true"));
    QVariantMap saved = form.save();
    saved[QStringLiteral("stochastic-depth")] = QStringLiteral("many");
    saved[QStringLiteral("unheard-of")] = 3;
    form.restore(saved);
    QVERIFY(form.options().gridMask);
    QCOMPARE(form.options().stochasticDepth, 0.2);
    form.restore({});
    QVERIFY(recipeChanges(form.options()).isEmpty());
}

QTEST_APPLESS_MAIN(ConfigFormTest)
#include "tst_config_form.moc"
