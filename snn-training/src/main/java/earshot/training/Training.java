package earshot.training;

import earshot.decoder.ClipDecision;
import earshot.decoder.Labels;
import earshot.training.data.Library;
import earshot.training.mixing.BatchMaker;
import earshot.training.mixing.Ear;
import earshot.training.mixing.EpochPlan;
import earshot.training.mixing.Sequence;
import earshot.training.network.Batch;
import earshot.training.network.ClipLoss;
import earshot.training.network.Distillation;
import earshot.training.network.Optimiser;
import earshot.training.network.Pruning;
import earshot.training.network.QuietSteps;
import earshot.training.network.RoundedWeights;
import earshot.training.network.SpikePrices;
import earshot.training.network.StreamLoss;
import earshot.training.network.Target;
import earshot.training.network.TrainableNetwork;
import earshot.training.network.WarmStart;
import earshot.training.network.WeightAverage;
import earshot.training.network.Workers;
import earshot.training.recipe.OptimiserParameters;
import earshot.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One epoch after the other. The same recipe and recordings give the same network, whatever the
 * number of threads.
 */
final class Training {
  /** Operations are counted in some of the batches only. */
  private static final int COUNTED_ONE_IN = 8;

  private final Labels labels;
  private final Recipe recipe;
  private final EpochPlan plan;
  private final BatchMaker maker;
  private final Validation validation;
  private final Mining mining;
  private final Pruning pruning;
  private final RoundedWeights rounded;
  private final Optional<WeightAverage> average;
  private final TrainableNetwork network;
  private final Optimiser optimiser;
  private final ClipLoss clipLoss;
  private final StreamLoss streamLoss;
  private final List<Teacher> teachers;
  private final int[] teachersEars; // by teacher, which of the batches it hears
  private final Distillation distillation;
  private final double stepSeconds;
  private final Workers workers;
  private double[] fanOuts; // by layer; weights become 0 between epochs only
  private int clipsSeen;
  private int clipsRight;
  private double lossSum;
  private double operations;
  private double soundSeconds;

  Training(
      Labels labels,
      Recipe recipe,
      Library library,
      BatchMaker maker,
      TrainableNetwork network,
      Optimiser optimiser,
      List<Teacher> teachers,
      List<Ear> ears,
      Workers workers) {
    this.workers = workers;
    this.labels = labels;
    this.recipe = recipe;
    this.maker = maker;
    this.network = network;
    this.optimiser = optimiser;
    this.teachers = List.copyOf(teachers);
    teachersEars = teachers.stream().mapToInt(teacher -> ears.indexOf(teacher.ear())).toArray();
    distillation = new Distillation(labels, recipe.optimiser().distillation().share());
    plan = new EpochPlan(labels, library, recipe.epoch(), recipe.unknownGroups());
    mining = new Mining(labels, library, recipe.unknownGroups(), recipe.epoch().hardNegatives());
    pruning = new Pruning(network);
    rounded = new RoundedWeights(network);
    average = average();
    fanOuts = new double[network.shape().layers().size()];
    validation = new Validation(labels, library.validation());
    clipLoss = new ClipLoss(labels, recipe.optimiser().labelSmoothing());
    streamLoss = new StreamLoss(labels, recipe.optimiser().streamWeight());
    stepSeconds = recipe.frontEnd().cochlea().stepSeconds();
  }

  private Optional<WeightAverage> average() {
    double epochs = recipe.optimiser().averagedEpochs();
    return epochs == 0
        ? Optional.empty()
        : Optional.of(new WeightAverage(network, epochs * batchesOfAnEpoch()));
  }

  /** Takes the weights of a finished network. */
  void startFrom(TrainableNetwork finished) {
    long seed = recipe.optimiser().seed() * 7_368_787L - 1;
    List<Sequence> sequences = plan.draw(seed);
    int size = recipe.optimiser().batch();
    int batches = Math.max(1, sequences.size() / size);
    var next = new AtomicInteger();
    WarmStart.copy(
        finished,
        network,
        () -> {
          int b = next.getAndIncrement();
          int from = b % batches * size;
          int to = Math.min(sequences.size(), from + size);
          return maker.mix(sequences.subList(from, to), seed * 31 + b);
        });
  }

  /** Learns one epoch, numbered from 0. */
  EpochMetrics epoch(int epoch, TrainingListener listener) {
    long began = System.nanoTime();
    long seed = recipe.optimiser().seed() * 7_368_787L + epoch;
    List<Sequence> sequences = plan.draw(seed);
    int size = recipe.optimiser().batch();
    int batches = sequences.size() / size;
    maker.hardNegatives().replace(mining.places(network, maker, seed));
    prune(epoch);
    fanOuts = IntStream.range(0, fanOuts.length).mapToDouble(network::meanFanOut).toArray();
    clipsSeen = 0;
    clipsRight = 0;
    lossSum = 0;
    operations = 0;
    soundSeconds = 0;
    double rate = 0;
    for (int b = 0; b < batches; b++) {
      List<Batch> heard =
          maker.mixForAll(sequences.subList(b * size, (b + 1) * size), seed * 31 + b);
      Batch batch = heard.get(0);
      rate = rate((long) epoch * batches + b, batches);
      learn(heard, rate, epoch);
      if (b % COUNTED_ONE_IN == 0) {
        operations += network.operations(batch);
        soundSeconds += batch.layout().steps() * stepSeconds;
      }
      listener.progresses((long) epoch * batches + b + 1);
    }
    average.ifPresent(WeightAverage::swap);
    ValidationShares shares = validation.shares(network, maker);
    average.ifPresent(WeightAverage::swap);
    return new EpochMetrics(
        epoch + 1,
        lossSum / Math.max(1, batches * size),
        clipsRight / (double) Math.max(1, clipsSeen),
        shares,
        operations / soundSeconds * 1e-6,
        rate,
        (System.nanoTime() - began) * 1e-9);
  }

  /** After the last epoch: gives the network the weights that are written. */
  void finish() {
    average.ifPresent(WeightAverage::swap);
  }

  /** What a checkpoint keeps beside the network and the optimiser. */
  List<float[]> kept() {
    return average.map(WeightAverage::averages).orElse(List.of());
  }

  /** The share of the clips held out that are answered rightly now. */
  double accuracy() {
    return validation.shares(network, maker).all();
  }

  /** Batches of all epochs. */
  long batches() {
    return (long) batchesOfAnEpoch() * recipe.optimiser().allEpochs();
  }

  private int batchesOfAnEpoch() {
    return plan.draw(0).size() / recipe.optimiser().batch();
  }

  /** A step, from the batch as the network hears it, followed by how others do. */
  private void learn(List<Batch> heard, double rate, int epoch) {
    Batch batch = heard.get(0);
    OptimiserParameters o = recipe.optimiser();
    boolean rounds = epoch >= o.allEpochs() - o.roundedEpochs();
    if (rounds) {
      rounded.round();
    }
    network.forward(batch, TrainableNetwork.Statistics.BATCH);
    for (int k = 0; k < teachers.size(); k++) {
      teachers.get(k).answer(heard.get(teachersEars[k]));
    }
    int sequences = batch.layout().sequences();
    Judgement[] judgements = new Judgement[sequences];
    workers.run(sequences, i -> judgements[i] = judge(heard, i, 1f / sequences));
    for (Judgement judgement : judgements) {
      lossSum += judgement.loss();
      clipsSeen += judgement.clips();
      clipsRight += judgement.clipsRight();
    }
    network.backward(batch, prices(batch), (float) o.restPrice());
    if (rounds) {
      rounded.restore();
    }
    optimiser.step(network.parameters(), rate);
    network.keepInBounds();
    average.ifPresent(averaged -> averaged.take(optimiser.steps() - 1));
  }

  private void prune(int epoch) {
    OptimiserParameters.Pruning wanted = recipe.optimiser().pruning();
    if (!wanted.shares().isEmpty()) {
      pruning.cut(
          wanted.shares().stream()
              .map(
                  share ->
                      Pruning.share(share, epoch, wanted.fromEpoch() - 1, wanted.toEpoch() - 1))
              .toList());
      average.ifPresent(WeightAverage::holdCut);
    }
  }

  /** What was found about one sequence. */
  private record Judgement(double loss, int clips, int clipsRight) {}

  private Judgement judge(List<Batch> heard, int i, float share) {
    Batch batch = heard.get(0);
    int offset = batch.layout().start(i) * labels.count();
    int steps = batch.layout().length(i);
    Target target = batch.targets().get(i);
    float[] gradient = network.logitGradient();
    Judgement judgement;
    if (target instanceof Target.Clip clip) {
      double loss = clipLoss.judge(network.logits(), offset, steps, target, gradient);
      double[] pooled = clipLoss.pool(network.logits(), offset, steps);
      judgement = new Judgement(loss, 1, ClipDecision.best(pooled) == clip.label() ? 1 : 0);
    } else {
      double loss = streamLoss.judge(network.logits(), offset, steps, target, gradient);
      judgement = new Judgement(loss, 0, 0);
    }
    if (!teachers.isEmpty()) {
      var answers = new ArrayList<Distillation.Answer>();
      for (int k = 0; k < teachers.size(); k++) {
        int taught = heard.get(teachersEars[k]).layout().start(i) * labels.count();
        answers.add(new Distillation.Answer(teachers.get(k).logits(), taught));
      }
      distillation.mix(network.logits(), offset, answers, steps, target, gradient);
    }
    for (int at = offset; at < offset + steps * labels.count(); at++) {
      gradient[at] *= share;
    }
    return judgement;
  }

  private SpikePrices prices(Batch batch) {
    OptimiserParameters o = recipe.optimiser();
    var quiet = new QuietSteps(batch);
    return new SpikePrices(
        prices(o.operationPrice(), batch.layout().steps()),
        prices(o.quietOperationPrice(), quiet.count()),
        quiet);
  }

  /** What a spike costs, by layer, if a million operations a second in so many steps cost 1. */
  private float[] prices(double perMillion, int steps) {
    float[] prices = new float[fanOuts.length];
    for (int l = 0; l < prices.length && steps > 0; l++) {
      prices[l] = (float) (perMillion * fanOuts[l] / (steps * stepSeconds) * 1e-6);
    }
    return prices;
  }

  /** The rate of a step: a cosine over its cycle, warmed up at the beginning of each. */
  private double rate(long step, long batches) {
    OptimiserParameters o = recipe.optimiser();
    long first = 0;
    for (OptimiserParameters.Cycle cycle : o.cycles()) {
      long steps = batches * cycle.epochs();
      if (step < first + steps) {
        double warm = Math.min(1, (step - first + 1.0) / o.warmUpSteps());
        double cosine = 0.5 * (1 + Math.cos(Math.PI * (step - first) / (double) steps));
        return warm * (o.lowestRate() + (cycle.rate() - o.lowestRate()) * cosine);
      }
      first += steps;
    }
    return o.lowestRate();
  }
}
