import Dispatch
import PageLayout
import Synchronization

/// Paints pages in their order on a thread of its own, while the pages behind them are still being laid out: each takes
/// about half of the time.
final class PaintingThread: Sendable {
    /// A page, or the painter, that only one thread touches at a time.
    private struct HandedOver<Value>: @unchecked Sendable {
        let value: Value
    }

    /// So many pages wait at most: memory stays flat however fast the layout is.
    private static let mostWaiting = 8

    private let painter: HandedOver<PDFPainter>
    private let queue = DispatchQueue(label: "prikaz.painting")
    private let room = DispatchSemaphore(value: mostWaiting)
    private let fault = Mutex<(any Error)?>(nil)

    private init(_ painter: PDFPainter) { self.painter = HandedOver(value: painter) }

    /// What `layOut` returns, as soon as all pages that it hands over are painted; it must leave the painter alone.
    static func painting<Report>(by painter: PDFPainter, _ layOut: (PaintingThread) throws -> Report) throws -> Report {
        let thread = PaintingThread(painter)
        let report = Result { try layOut(thread) }
        try thread.wait()
        return try report.get()
    }

    /// Hands a page over, as soon as there is room for it.
    ///
    /// - Throws: what painting a page before it has thrown.
    func paint(_ page: Page) throws {
        try throwFault()
        room.wait()
        let page = HandedOver(value: page)
        queue.async { [self] in
            defer { room.signal() }
            guard fault.withLock({ $0 == nil }) else { return }
            do {
                try painter.value.paint(page.value)
            } catch {
                fault.withLock { $0 = error }
            }
        }
    }

    /// Returns when the last page is painted.
    private func wait() throws {
        queue.sync {}
        try throwFault()
    }

    private func throwFault() throws {
        if let fault = fault.withLock({ $0 }) { throw fault }
    }
}
