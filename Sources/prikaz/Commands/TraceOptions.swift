import ArgumentParser

/// What every command takes.
struct TraceOptions: ParsableArguments {
    @Flag(help: "Говорить, что делается: какие файлы читаются и пишутся и сколько это длится.")
    var verbose = false
}

/// A command that can say what it does.
protocol TracedCommand: ParsableCommand {
    var trace: TraceOptions { get }
}
