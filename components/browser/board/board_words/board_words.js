// Draws nothing: it hands the words that hold for every plan to the board.

import { keepWords } from "../words_store.js";

export default function takeWords({ data }) {
  keepWords(data);
}
