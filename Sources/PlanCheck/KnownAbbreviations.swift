/// The abbreviations that everybody in a Russian school knows: nobody defines them, and nobody has to.
///
/// A plan is read by the staff of schools, by methodologists and by inspectors. What belongs to one region, one district or
/// one project is not here: those readers come from elsewhere. `abbreviations` in `prikaz.yaml` adds what an
/// organisation's own people know.
enum KnownAbbreviations {
    static func contains(_ short: String) -> Bool {
        words.contains(short) || isLegalForm(short) || isInstitute(short)
    }

    private static let words: Set<String> = Set(
        [
            assessment, standards, schooling, staff, authorities, inclusion, upbringing, technology, law, everyday,
            regions,
        ]
        .flatMap { $0.split { $0.isWhitespace }.map(String.init) })

    /// Examinations, monitoring, quality of education.
    private static let assessment = """
        ЕГЭ ОГЭ ГИА ГВЭ ВПР НИКО НОКО НОК НОКУ НОКООД ВСОКО ВШК ВСКО МСОКО РСОКО ФСОКО ЕСОКО СОКО МКО РКО ОКО УКО
        КИМ КИМы ППЭ РЦОИ РЦОКО ЦОКО ФЦТ ФИПИ ФИОКО ИРР РДР ДКР ДР КР ПА АКР РКР ГЭК ФГ ЧГ МГ ЕНГ ГК ВСОШ ВсОШ ВОШ
        ШЭ МЭ РЭ ЗЭ ШМЭ РИС ФИС ФРДО МЦКО ГТО ВФСК ТМ ИС ИП НОКОД НОКУОД НСОТ ПМИ ТРОЦ ГЭ ПЭ ОП ФТ МТ ФЦ ФИ АООП КПИ
        ТДК ОКР АПР СПТ
        """

    /// Standards, programmes and plans.
    private static let standards = """
        ФГОС ФГОСы ГОС ГОСО ФОП ФООП ООП АОП АОО ФАОП ФАООП ПООП ПАООП РП РПВ КПВ КПВР ВР УВР УР НМР МР ОВР НР АХЧ
        АХР УМР НИР УИД УД УУД ИУД БУП УП ИУП ИОМ ИОП ИППР ИМР НОО ООО СОО ДО ДОО ДПО СПО НПО ВО ПО ВПО ДОП ДОД ДООП
        ПДО КПК ППК КПП ППП КТП УМК УМП УМБ МТБ МТО ПФДО ПДД ПОО ЗУН ЗУНы ЗОЖ ИЗО ОБЖ ОБЗР МХК ИКТ ОФП ЛФК НВП ТБ ПБ
        ОТ ГО ЧС ГОЧС ПФХД ФОТ ЭОР ЦОР ЦОС ЦОК МЭО РЭШ МЭШ ФГИС СИПР НТО ФГТ ФОС ТРИЗ РКМЧП МКШ НТИ НЭБ ФПУ ФЦПРО
        ФЦП ГП МП НП ОРКСЭ ОДНКНР ОДНК МСО СОУ КРУ ВД ВУД ПВР РПВР ФРП ФУП ФКУГ РЯ ТКР КТД КРР РПУП РМЦ ПР ФК
        """

    /// Schools and what is in them.
    private static let schooling = """
        ЛОЛ ЛОУ ЦОД ДЦ ЦОПП ЦРР ДООЦ ЦДОД ЦДиЮТ ЦТТ ФЭМП ООД НОД РППС СБО АФК ЭБ ЧП ОО ОУ ОШ СШ НШ СОШ ООШ НОШ МШ
        ВСШ ЗОШ ДЮСШ СШОР СДЮСШОР ДШИ ДМШ ДХШ ЦДТ ЦДО ЦО ЦОО ЦВР ДДТ ДТ ДДЮТ ДТДМ ДТДиМ ЦДЮТ ЦДЮТТ ЦДТТ СЮТ СЮН ДЮЦ
        ДЮТК ДОУ ДС УДО УДОД ОДО ООДО УДОШ ГПД ГКП ЛДП ЛТО ДОЛ ЛДПД ШСК ШМК ШИБЦ ИБЦ БИЦ ЦГО ЦОЦГП ЦЦО ВУЗ ССУЗ ПТУ
        СП СПДО СПДС ЦТР ОУО МОУО РОУО УО РУО ГУО ГорУО РОО РайОО ГорОО ОМСУ МСУ КСОШ ТПК СК СКОШИ ШИ КШ НОШДС ПОУ
        ОЦ РОЦ ЦЦОД КЮИ ФМЛ ОДИ МО АУП АУР ПС УС
        """

    /// Methodical work and the professional growth of teachers.
    private static let staff = """
        ШМО ГМО РМО ММО ММС НМС НМО ШМС МС МК РМК ГМК ИМК ИМЦ РИМЦ ГИМЦ МИМЦ ММЦ ГМЦ РМС ГМС УМЦ НМЦ УМС НМК НМСО
        ЦНППМ ЦНППМПР РМА РИП ФИП МИП ШИП РИЦ ИРО ИПК ИПКРО ИПКиПРО РИРО РИПКРО АПК АППО ГППО ИРПО ФУМО РУМО ЦМП ШМУ
        КМН НОУ ШНОУ ИТР НСУР НСУУ СОУТ ПТГ ПТК ВТГ ВТК ТГ РГ СТД БЖ ШСМ ЕФОМ ПРШ УПР НВР ОМР ИВР ВиР ЭР ПОС ПСО ППО
        ПК ПДС МДС КВТ МОП ЦНПП ШПР РПС ШСП ПКП ПМ КМЦ РКЦ ОКИ ЗД ЗДВР ЗДУВР СИТ ТС ТТ ОТК УВП ОПФР МОТ НОТ КУ
        """

    /// Those who order, keep watch and pay.
    private static let authorities = """
        РФ РСФСР СССР СНГ США ООН ЮНЕСКО РАО РАН МГУ ВШЭ НИУ РАНХиГС МГПУ МПГУ РГПУ МВД УМВД ОМВД ГУ ГУВД МЧС ГИБДД
        ОГИБДД ГАИ ФСБ ФСИН УФСИН КУМИ МВК АТК ЧОП ЧОО МСЭК ГОиЧС АТЗ КТС СОУЭ ОПС УИИ ФНС ПФР СФР ФСС ФОМС МФЦ ЗАГС
        ОВД УВД РОВД ОПДН ОДН ОУУП ПДН КДН КДНиЗП КПДН ЦЗН ЦСО КЦСО КЦСОН СРЦН ЦСПН ЦРБ ЦГБ ФАП ЛПУ СЭС ЦГЭ ЦГСЭН
        СКР НКО СОНКО ТОС ЖКХ ВКК ВК ВДПО ДОСААФ ОНФ ДПС УСЗН ОСЗН ФМС УФМС ВМФ ВДВ ВС РВК ВОВ СВО ГКУ ОКДН ТКДН
        МКДН ТСЗН МЗ МЗСР МОН МОиН МОиНРФ МСХ МКСК ДОН ДОиН УКС УФСБ УФК ГОРОНО РОНО ТОО ПЧ ПСЧ ПАСС ГИМС УНК УКОН
        ОКОН
        """

    /// Children with special needs, psychologists, care.
    private static let inclusion = """
        ОВЗ ПМПК ТПМПК ЦПМПК ЦППМПК ПМПк ППк ППС ПМС ПМСС ППМС ППМСП ППМСЦ ЦППМСП ЦППРК ЦППС ПМСЦ ИПРА ИПР ТНР ЗПР
        НОДА РАС ЗРР ОНР ФФН ФФНР СДВГ МСЭ ТЖС ВШУ ШПМПк ШППк ШПМПК МПМПК ЦДиК ЦДК ЦПМСС ЦППиМСП СОП ВИЧ СПИД ПАВ
        ТПП ОРВИ ДЦП СКО СКОУ КРО СПС СПП ОРЗ ИПС КИПР ДОВЗ ТМНР СНР НВПС РДА ВБИ
        """

    /// Upbringing, movements and contests that the whole country has.
    private static let upbringing = """
        РДШ РДДМ ВВПОД ВПК ВСК ВПЦ ЮИД ЮИДД ДЮП ЮДП ЮДПД КВН НПК НСО СНО РСМ РСО СДК РДК ГДК КДЦ ДК ЦКД ДНД КМС
        ЦДЮТиЭ БДД ДДТТ ДПИ ДЮО ОДД РЕШУ РПР ЕДИ ЕКЦ ШУС ССУ ОШС ЦДИ УПК ПДДТТ БПЛА КЮТ ВОД ОРЛЯТА РГО РВИО БВИО
        """

    /// Systems, sites and forms.
    private static let technology = """
        ИТ СМИ АИС ГИС ЕГИССО ЕПГУ ПГУ РПГУ ЕСИА ИСОП ИКОП СДО ДОТ ЭО ЭЖ ЭД ЭДО ЭЦП УКЭП КЭП ЭП АСУ РСУД ЭСО АРМ ОС
        БД ИИ ТСО ЛВС СКУД АПС ПАК ЕИС ЕАИС ЛК ТВ ТЗ ТЭО СЭД ВКС СКС КТ ИБ ПДн НСИ СУБД ЭВМ ПЭВМ МФУ ИАС ИСП СКЗИ
        АСИОУ АСОУ БПД СФ ЦТ ФГАИС ИКС ИРЦ ЭБЗ
        """

    /// Laws, posts and papers.
    private static let law = """
        ФЗ ФКЗ ТК УК КоАП НК БК ГПК НПА МНПА РНПА ЛНА МПА ЛА НЛА НД ГОСТ СНиП СанПиН САНПИН ТУ ОКВЭД ОКПО ОГРН ИНН
        БИК ЕГРЮЛ СНИЛС ФИО ОД ДСП ПП ГРБС ПБС ОК ВУС АТЕ ОМС ОИВ РОИВ ФОИВ ИОГВ ОГВ СТУ КЭС ЕТКС ЕКС НДС МРОТ ИО
        ВРИО ВрИО УПД ОКТМО КБК ГПХ ПНПО ПНП ФНП ОКЗ
        """

    /// What stands in every newspaper.
    private static let everyday = """
        СМС ДТП АЗС АЭС ВВП ДНР ЛНР НЛО АТС ЭКГ ГСМ НАТО ЦК КПСС ВЛКСМ НИИ КБ АО ПАО ЗАО ОАО ТСЖ МХАТ БАМ МКС ГЭС
        ТЭЦ СКФО ЦФО СЗФО ЮФО ПФО УФО УрФО СФО ДФО ТЦ АНО АНПО ФОК ЛЭП ЦУР ЦБ ЦБС МЦБС ЦРДБ ДБ ЦДБ РДБ АПН ИЧП ТБО
        ТКО БЖД ЖБУ АХО УЗ
        """

    /// The subjects of the federation that go by letters.
    private static let regions = """
        РТ РБ РД РК РХ РА РМ РИ КБР КЧР ЧР РС РМЭ ХМАО ЯНАО НАО ЧАО ЕАО СПБ СПб ЛО
        """

    /// «МБОУ», «ОГАПОУ», «КГКУ», «МБУК», «ГАУДПО»: who founded it, how it is financed, what it does.
    private static func isLegalForm(_ short: String) -> Bool {
        guard let first = short.first, "МГФОКЧНРТЛАБСВИЯУ".contains(first), short.count >= 3 else { return false }
        if short.count >= 4, ["ОУ", "ОШИ", "СОШ", "ООШ", "НОШ"].contains(where: short.hasSuffix) { return true }
        return kinds.contains { kind in
            short.hasSuffix(kind) && founders.contains(String(short.dropLast(kind.count)))
        }
    }

    private static let kinds = [
        "У", "ОУ", "УК", "УЗ", "УС", "УСО", "УП", "УДО", "УДПО", "УДОД", "ОУДО", "ОУДОД", "ОУДПО",
    ]

    private static let founders: Set<String> = [
        "М", "МБ", "МА", "МК", "Г", "ГБ", "ГА", "ГК", "ФГ", "ФГБ", "ФГА", "ФГК", "ОГ", "ОГБ", "ОГА", "ОГК", "ОБ", "ОК",
        "ОА", "КГ",
        "КГБ", "КГА", "КГК", "ТОГБ", "ТОГА", "ТОГК", "ЛОГБ", "ЛОГА", "ЛОГК", "СОГБ", "СОГА", "ВОГБ", "МОГБ", "НОГБ",
        "ИОГБ", "ЯОГБ",
        "КОГБ", "КОГА", "КОГК", "УОГБ", "РГБ", "НЧ", "АН", "Ч", "Б", "А", "К",
    ]

    /// «СОИРО», «ТОИПКРО», «МЦОКО», «НГПУ»: each region has an institute for the development of education, a centre for its
    /// quality, a university.
    private static func isInstitute(_ short: String) -> Bool {
        ["ИРО", "ИПКРО", "ИРОСТ", "ЦОКО", "ИПКиПРО", "ИППК"].contains { short.hasSuffix($0) }
            || short.count >= 4 && ["ГУ", "ГПУ", "СПУ"].contains { short.hasSuffix($0) }
    }

    /// What begins the name of an organisation: after it, letters are a name («ГБОУ ДПО НИРО», «ИРО СО»).
    static func beginsName(_ short: String) -> Bool {
        isLegalForm(short) || isInstitute(short) || nameBeginnings.contains(short)
    }

    private static let nameBeginnings: Set<String> = [
        "ДПО", "ДО", "ВО", "СПО", "АНО", "НОУ", "ООО", "АО", "ПАО", "СОШ", "ООШ", "ОШ", "СШ", "НИУ", "ГУ", "БУ", "АУ",
        "КУ", "УО",
    ]

    /// What many a reader will know or guess, and not all: with what they will take it for. Each is used in several regions.
    static let guessable: [String: [String]] = [
        "ОМО": ["окружное методическое объединение", "областное методическое объединение"],
        "УМО": ["учебно-методическое объединение"],
        "МОЦ": ["муниципальный опорный центр"],
        "АМО": ["администрация муниципального образования"],
        "КДР": ["контрольная диагностическая работа", "краевая диагностическая работа"],
        "ЦОП": ["центр образовательных программ", "центр опережающей подготовки"],
        "ШНОР": ["школа с низкими образовательными результатами"],
        "ШНСУ": ["школа, находящаяся в неблагоприятных социальных условиях"],
        "ШССУ": ["школа, работающая в сложных социальных условиях"],
        "ГРЦ": ["городской ресурсный центр"],
        "МРЦ": ["муниципальный ресурсный центр", "межрайонный ресурсный центр"],
        "ТМС": ["территориальная методическая служба"],
        "ЦМН": ["целевая модель наставничества"],
        "ЭФСР": ["электронная форма сбора результатов"],
        "МТГ": ["методическая творческая группа", "муниципальная творческая группа"],
    ]
}
