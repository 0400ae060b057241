type Handler = (args: unknown) => unknown;

/** The handlers of one event. They hang on the running add-in and are gone when it is loaded anew. */
export interface EventSlot {
  add(handler: Handler): void;
  delete(handler: Handler): void;
  fire(args: unknown): void;
  readonly size: number;
}

export interface EventHub {
  slot(name: string): EventSlot;
  /** Waits until every handler that was called has come to its end. */
  settled(): Promise<void>;
  /** False: `context.runtime.enableEvents` is off. */
  enabled: boolean;
}

/** Handlers run after the batch that caused the event, each on its own (excel-add-ins-events). */
export function eventHub(): EventHub {
  const slots = new Map<string, EventSlot>();
  let running = new Set<Promise<unknown>>();
  const hub: EventHub = {
    enabled: true,
    slot(name) {
      let slot = slots.get(name);
      if (slot === undefined) {
        const handlers = new Set<Handler>();
        slot = {
          add: (handler) => handlers.add(handler),
          delete: (handler) => handlers.delete(handler),
          fire(args) {
            if (!hub.enabled) return;
            for (const handler of handlers) {
              const run = Promise.resolve().then(() => handler(args));
              running.add(run);
              void run.finally(() => running.delete(run)).catch(() => {});
            }
          },
          get size() {
            return handlers.size;
          },
        };
        slots.set(name, slot);
      }
      return slot;
    },
    async settled() {
      while (running.size > 0) {
        const now = running;
        running = new Set();
        await Promise.all(now);
      }
    },
  };
  return hub;
}
