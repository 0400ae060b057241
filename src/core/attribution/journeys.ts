/**
 * Ways that lead to a conversion or to none, as columns: what every model computes from. A journey is
 * a deal with its touches, or a row of aggregated paths that many took. The touches of journey j
 * stand from `starts[j]` to before `starts[j + 1]`, oldest first; a journey may have none.
 */
export interface Journeys {
  readonly count: number;
  /** One more than journeys. */
  readonly starts: Int32Array;
  /** What is credited for each touch: an index into `units`. */
  readonly unit: Int32Array;
  /** Campaigns or channels. */
  readonly units: readonly string[];
  /** 1: the touch is direct traffic. */
  readonly isDirect: Uint8Array;
  /** When each touch was, in whole seconds; null: only the order is known. */
  readonly seconds: Float64Array | null;
  /** How many took this way and converted; of weighted deals the probability. */
  readonly conversions: Float64Array;
  /** How many took it in vain. Of open deals neither is known: both are 0. */
  readonly nulls: Float64Array;
  /** What the conversions are worth together, in minor units. */
  readonly value: Float64Array;
  readonly milestones: Milestones | null;
}

/** When a deal passed its milestones, in whole seconds; NaN: it did not, or nobody knows when. */
export interface Milestones {
  readonly leadCreated: Float64Array;
  readonly opportunityCreated: Float64Array;
  readonly closed: Float64Array;
}
