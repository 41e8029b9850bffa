/// The words by which one tells a person or a post in the column of responsible parties.
enum ResponsibleWords {
    /// A post, a person's part, or a group of people; in small letters.
    static func isPost(_ word: String) -> Bool { stems.contains { word.hasPrefix($0) } || word == "зам" }

    /// «О.О. Образцова» or «Образцова О.О.»: a capital and a dot, twice.
    static func namesPerson(_ text: String) -> Bool {
        var initials = 0
        var before: Character = " "
        var letter: Character?
        for character in text {
            if character == ".", let capital = letter, capital.isUppercase { initials += 1 }
            letter = character.isLetter && !before.isLetter ? character : nil
            before = character
        }
        return initials >= 2
    }

    private static let stems = [
        "директор", "заместител", "руководител", "начальник", "методист", "учител", "педагог", "завуч", "заведующ",
        "специалист",
        "координатор", "воспитател", "психолог", "логопед", "библиотекар", "секретар", "председател", "инспектор",
        "консультант", "администратор", "тьютор", "куратор", "ответственн", "организатор", "тренер", "инструктор",
        "глав",
        "комисси", "групп", "команд", "наставник", "вожат", "советник", "эксперт", "оператор", "бухгалтер",
        "дефектолог",
        "классн", "преподавател", "работник", "сотрудник", "коллектив", "член", "ученик", "родител",
    ]
}
