// Draws nothing yet: the place of the board's script.

export default function drawBoard() {}
