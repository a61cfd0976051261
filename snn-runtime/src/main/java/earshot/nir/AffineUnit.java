package earshot.nir;

/** W x + b; columns of inputs that are 0 cost nothing. */
final class AffineUnit extends Unit {
  private final double[] columns; // (in, out)
  private final double[] bias; // (out)

  AffineUnit(NirArray weight, double[] bias) {
    super(weight.shape()[0]);
    this.bias = bias;
    int outputs = weight.shape()[0];
    int inputs = weight.shape()[1];
    columns = new double[inputs * outputs];
    for (int k = 0; k < outputs; k++) {
      for (int p = 0; p < inputs; p++) {
        columns[p * outputs + k] = weight.values()[k * inputs + p];
      }
    }
  }

  @Override
  void step(double[] in) {
    System.arraycopy(bias, 0, out, 0, out.length);
    for (int p = 0; p < in.length; p++) {
      double x = in[p];
      if (x != 0) {
        int column = p * out.length;
        for (int k = 0; k < out.length; k++) {
          out[k] += x * columns[column + k];
        }
      }
    }
  }
}
