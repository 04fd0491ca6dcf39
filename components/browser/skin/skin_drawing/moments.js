// Moments of any healing, as states of the picture (picture.js), set by hand: they are no day of a course.

const NOTHING = {
  open: 0, needles: 0, blood: 0, plugs: 0, redness: 0, guards: 0, cells: 0, fibres: { low: 0, typical: 0, high: 0 }, relief: 1,
};

const MOMENTS = {
  needles: { open: 1, needles: 3, blood: 1, redness: 0.85, cells: 0.12, relief: 1 },
  bleeding_stops: { open: 0.28, plugs: 1, redness: 0.5, guards: 1, cells: 0.14, relief: 1 },
  repair: { redness: 0.14, cells: 1, fibres: { low: 0.06, typical: 0.16, high: 0.26 }, relief: 0.97 },
  remodelling: { cells: 0.22, fibres: { low: 0.62, typical: 0.86, high: 1 }, relief: 0.68 },
};

/** The state of a moment of healing by its id; without one, skin to which nothing was done. */
export function momentOf(id = null) {
  return { ...NOTHING, ...MOMENTS[id] };
}

/** What a state leaves out is not there. */
export function wholeState(state) {
  return { ...NOTHING, ...state };
}
