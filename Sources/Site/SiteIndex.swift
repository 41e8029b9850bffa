import HTMLWriting
import PlanModel

/// The first page: all plans by organisation and year, and a search among them.
func indexPage(of entries: [SiteEntry], in frame: SiteFrame) -> String {
    var page = SitePage(title: frame.title, frame: frame)
    page.element("h1", frame.title)
    let count = entries.count
    page.writer.write("<p class=\"facts\" id=\"count\" role=\"status\">")
    page.writer.text("Планов: \(count)")
    page.writer.write("</p>\n")
    let byOrganization = Dictionary(grouping: entries, by: \.organization)
    for organization in byOrganization.keys.sorted() {
        page.writer.write("<section class=\"group\">\n")
        page.element("h2", organization)
        let byYear = Dictionary(grouping: byOrganization[organization] ?? [], by: \.year)
        for year in byYear.keys.sorted(by: { ($0 ?? 0) > ($1 ?? 0) }) {
            page.writer.write("<section class=\"year\">\n")
            page.element("h3", year.map { "\($0) год" } ?? "Год не указан")
            page.writer.write("<ul class=\"plans\">\n")
            for entry in (byYear[year] ?? []).sorted(by: { $0.title < $1.title }) { page.item(entry) }
            page.writer.write("</ul>\n</section>\n")
        }
        page.writer.write("</section>\n")
    }
    return page.html(script: entries.count > 1 ? searchScript : nil)
}

extension SitePage {
    fileprivate mutating func item(_ entry: SiteEntry) {
        writer.write("<li")
        writer.attribute("data-kind", entry.kind)
        writer.attribute("data-year", entry.year.map(String.init) ?? "")
        writer.attribute("data-words", (entry.parties + [entry.organization]).joined(separator: " ").lowercased())
        writer.write(">")
        link(entry.title, to: "\(entry.address)/index.html")
        if entry.isDraft { writer.write(" <span class=\"draft\">ПРОЕКТ</span>") }
        writer.write("\n<p class=\"facts\">")
        var facts = [entry.kind]
        if let number = entry.number { facts.append("№ \(number)") }
        facts.append(counted(entry.activities, "мероприятие", "мероприятия", "мероприятий"))
        writer.text(facts.joined(separator: " · "))
        if let date = entry.changed, let day = CalendarDate(iso: date) {
            writer.write(" · ")
            time(date, day.words)
        }
        writer.write("</p>\n")
        downloads(entry.downloads, folder: entry.address + "/")
        writer.write("</li>\n")
    }

    /// Links that say what the file is.
    mutating func downloads(_ files: [SiteDownload], folder: String = "") {
        guard !files.isEmpty else { return }
        writer.write("<p class=\"downloads\">")
        for file in files { link("\(file.label) (\(file.note))", to: folder + file.name) }
        writer.write("</p>\n")
    }
}

/// The page for a wrong address.
func notFoundPage(in frame: SiteFrame) -> String {
    var page = SitePage(title: "Страница не найдена — \(frame.title)", frame: frame)
    page.element("h1", "Страница не найдена")
    page.writer.write("<p>")
    page.writer.text("Такой страницы здесь нет: адрес набран с ошибкой, или план снят с публикации.")
    page.writer.write("</p>\n<p>")
    page.link("Все планы", to: "index.html")
    page.writer.write("</p>\n")
    return page.html()
}

func counted(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    let lastTwo = number % 100
    let last = number % 10
    if (11...14).contains(lastTwo) { return "\(number) \(many)" }
    return "\(number) \(last == 1 ? one : (2...4).contains(last) ? few : many)"
}

/// Filters the list by words, kind and year. Without it the whole list is there.
private let searchScript = """
    (function(){
    var items=[].slice.call(document.querySelectorAll('ul.plans>li'));
    var form=document.createElement('form');form.setAttribute('role','search');form.setAttribute('aria-label','Поиск плана');
    function field(text,control){var label=document.createElement('label');label.appendChild(document.createTextNode(text));label.appendChild(control);form.appendChild(label);return control}
    function choice(text,key,all){var values=items.map(function(i){return i.getAttribute(key)}).filter(function(v,n,a){return v&&a.indexOf(v)===n}).sort();
    var select=document.createElement('select');select.appendChild(new Option(all,''));values.forEach(function(v){select.appendChild(new Option(v,v))});return field(text,select)}
    var words=document.createElement('input');words.type='search';field('Слова из названия или ответственный',words);
    var kind=choice('Вид документа','data-kind','Все виды'),year=choice('Год','data-year','Все годы');
    var count=document.getElementById('count');count.parentNode.insertBefore(form,count);
    function update(){var wanted=words.value.toLowerCase().split(/\\s+/).filter(Boolean),shown=0;
    items.forEach(function(i){var text=i.textContent.toLowerCase()+' '+i.getAttribute('data-words');
    var fits=wanted.every(function(w){return text.indexOf(w)>=0})&&(!kind.value||i.getAttribute('data-kind')===kind.value)&&(!year.value||i.getAttribute('data-year')===year.value);
    i.hidden=!fits;if(fits)shown++});
    document.querySelectorAll('section.year,section.group').forEach(function(s){s.hidden=!s.querySelector('li:not([hidden])')});
    count.textContent='Показано планов: '+shown+' из '+items.length}
    form.addEventListener('input',update);form.addEventListener('change',update);form.addEventListener('submit',function(e){e.preventDefault()});
    })();

    """
