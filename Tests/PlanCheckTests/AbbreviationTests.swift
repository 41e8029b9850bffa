import Diagnostics
import PlanCheck
import PlanFile
import Testing

@Suite("An abbreviation")
struct AbbreviationTests {
    /// The findings of family P in a plan whose activities are these texts.
    private func found(
        _ activities: [String], narrative: String? = nil, settings: CheckSettings = CheckSettings()
    ) throws -> [Diagnostic] {
        var lines = ["prikaz: 1", "appendices:", "  - title: План на 2026 год"]
        if let narrative { lines.append("    narrative: [{text: '\(narrative)'}]") }
        lines += ["    sections:", "      - activities:"]
        lines += activities.enumerated().map {
            "          - {number: '\($0 + 1)', activity: '\($1)', responsible: Директор, deadline: Май 2026 г., result: Протокол}"
        }
        let plan = try PlanFile.read(lines.joined(separator: "\n") + "\n").plan
        return check(plan, settings: settings).findings.filter { $0.code.hasPrefix("P") }
    }

    @Test(
        "that the whole field knows needs no definition",
        arguments: [
            "Анализ ЕГЭ, ОГЭ, ГИА-9, ВПР и НИКО; РЦОИ, ППЭ, ГЭК, ОИВ, АТЕ, ФИПИ, ФИОКО",
            "ФГОС НОО, ФГОС ООО, ФГОС СОО, ФОП ДО, АООП для детей с ТНР, ЗПР и РАС",
            "Зам. директора по УВР, ВР, НМР, АХЧ; руководители ШМО, РМО и ГМО",
            "МБОУ СОШ № 0, МКОУ ООШ, ОГАПОУ, ГБПОУ, МАДОУ, МБУ ДО ДДТ, ФГБОУ ВО ЩГПУ",
            "ВСОКО, НОКО, ВШК, ЕГИССО, РЭШ, ЦОС, СМИ, IT, ИКТ, ПМПК, ППк, ОВЗ, КДНиЗП, ПДН ОМВД",
            "УУД, ИКТ-компетентность, КТП, УМК, СанПиН, ЛНА, НПА, КоАП РФ, 273-ФЗ",
        ])
    func known(text: String) throws {
        #expect(try found([text]).map(\.quote) == [])
    }

    @Test("is reported once, where it is first used, with how often")
    func once() throws {
        let found = try found(["Семинар ЩЦК", "Отчёт ЩЦК", "Отчёт для ЩЦК"])
        #expect(found.map(\.code) == ["P001"])
        #expect(found.first?.activity == "1")
        #expect(found.first?.message.russian.contains("3 раза") == true)
    }

    @Test(
        "is defined anywhere in the plan",
        arguments: [
            "Щедринский центр кадров (далее – ЩЦК)", "Щедринский центр кадров (далее по тексту — «ЩЦК»)",
            "Щедринский центр кадров (ЩЦК)", "ЩЦК – Щедринский центр кадров", "ЩЦК (Щедринский центр кадров)",
            "Щедринский центр кадров – ЩЦК", "Принятые сокращения: ЩЦК - щедринский центр кадров; ОО - школы",
        ])
    func defined(narrative: String) throws {
        #expect(try found(["Семинар ЩЦК"], narrative: narrative).isEmpty)
    }

    @Test("of the organisation's own is known by its settings")
    func own() throws {
        #expect(try found(["Семинар ЩЦК"], settings: CheckSettings(abbreviations: ["ЩЦК"])).isEmpty)
    }

    @Test(
        "is not seen in other capitals",
        arguments: [
            "О ВНЕСЕНИИ ИЗМЕНЕНИЙ В ЩЦК", "Приказ № 15-ЩК, письмо № ЩК-15/2", "Щукин ЩК и И.И. ЩУК",
            "Школа «Заречный ЩЦК»",
            "НЕ менее трёх", "Сайт ЩУК.РФ", "ХХ век", "Класс 9-ЩБ",
        ])
    func noAbbreviation(text: String) throws {
        #expect(try found([text]).map(\.quote) == [])
    }

    @Test("that a letter parts from a defined one is no second abbreviation")
    func near() throws {
        let found = try found(["Щедринский центр развития кадров (далее – ЩЦРК)", "Семинар ЩЦРК", "Отчёт ЩЦК и ЩЦКР"])
        #expect(found.map(\.code) == ["P001", "P003"])
        #expect(found.last?.quote == "ЩЦКР")
    }
}
