// Large networks in motion: while the camera moves, what was drawn last is moved and scaled as a picture; it is drawn anew
// when the camera rests and nobody holds the drawing, or when too much of the canvas would be empty.
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";

const REST = 120; // milliseconds
const FAR = 0.6; // of the canvas

interface Shift {
  scale: number;
  x: number;
  y: number;
}

export class Glide {
  private drawn: CameraState;
  private isDue = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isHeld = false;
  private isMoved = false;

  constructor(
    private readonly sigma: Sigma,
    private readonly isLarge: () => boolean,
  ) {
    this.drawn = sigma.getCamera().getState();
    // sigma draws by a method that its types call private.
    const drawing = sigma as unknown as { render: () => Sigma };
    const draw = drawing.render.bind(sigma);
    const anew = (): void => {
      draw();
      this.isDue = this.isMoved = false;
      this.drawn = sigma.getCamera().getState();
      this.move("");
    };
    const rest = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        if (this.isMoved && !this.isHeld) {
          anew();
        }
      }, REST);
    };
    drawing.render = () => {
      const shift = this.shift();
      const { width, height } = sigma.getDimensions();
      const isFar = Math.abs(shift.x) > FAR * width || Math.abs(shift.y) > FAR * height || shift.scale < 0.5 || shift.scale > 3;
      if (this.isDue || isFar || !this.isLarge()) {
        anew();
      } else {
        this.isMoved = true;
        this.move(`matrix(${String(shift.scale)}, 0, 0, ${String(shift.scale)}, ${String(shift.x)}, ${String(shift.y)})`);
        rest();
      }
      return sigma;
    };
    sigma.getContainer().addEventListener("pointerdown", () => {
      this.isHeld = true;
    });
    addEventListener("pointerup", () => {
      this.isHeld = false;
      rest();
    });
  }

  /** The next picture is drawn, not moved. */
  renew(): void {
    this.isDue = true;
  }

  /** From the pixels of the last picture to those of the camera. */
  private shift(): Shift {
    const [zero, one] = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ];
    const then = { cameraState: this.drawn };
    const now = { cameraState: this.sigma.getCamera().getState() };
    const [a, b] = [this.sigma.framedGraphToViewport(zero, then), this.sigma.framedGraphToViewport(zero, now)];
    const scale = (this.sigma.framedGraphToViewport(one, now).x - b.x) / (this.sigma.framedGraphToViewport(one, then).x - a.x);
    return { scale, x: b.x - scale * a.x, y: b.y - scale * a.y };
  }

  private move(transform: string): void {
    for (const [id, canvas] of Object.entries(this.sigma.getCanvases())) {
      if (id !== "mouse") {
        canvas.style.transformOrigin = "0 0";
        canvas.style.transform = transform;
      }
    }
  }
}
