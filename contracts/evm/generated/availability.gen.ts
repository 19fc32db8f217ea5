// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const availabilityAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CID_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DRAW_EPOCHS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TERM_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WINDOW_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "answer",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "piece",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "path",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "draw",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "drawAt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct DrawView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DrawState"
          },
          {
            "name": "piece",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "untilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "drawOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "value",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "isDrawn",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "piece",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "end",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "missed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "offer",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct PromiseTerms",
        "components": [
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "pieces",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "epochs",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "period",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "window",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "fee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "stake",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "promiseAt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct PromiseView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum PromiseState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "keeper",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "firstEpoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "open",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "terms",
            "type": "tuple",
            "internalType": "struct PromiseTerms",
            "components": [
              {
                "name": "root",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "pieces",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "epochs",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "period",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "window",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "fee",
                "type": "uint96",
                "internalType": "uint96"
              },
              {
                "name": "stake",
                "type": "uint96",
                "internalType": "uint96"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "promiseCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "take",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "PieceDrawn",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "piece",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "untilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PieceShown",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PromiseKept",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "paid",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PromiseMissed",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "paid",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PromiseOffered",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct PromiseTerms",
        "components": [
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "pieces",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "epochs",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "period",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "window",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "fee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "stake",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PromiseTaken",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "keeper",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "firstEpoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "lastEpoch",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PromiseWithdrawn",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AnswerStillDue",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerTooLate",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DrawNotNow",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "from",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "until",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DrawNotOpen",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DrawnAlready",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DrawsStillOpen",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "open",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "EndTooEarly",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "from",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "KeeperIsClient",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotThePromiseClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingDrawn",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "PieceMismatch",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "piece",
        "type": "uint32",
        "internalType": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PromiseAmountMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PromiseNotInState",
    "inputs": [
      {
        "name": "promiseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum PromiseState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum PromiseState"
      }
    ]
  },
  {
    "type": "error",
    "name": "PromiseRootMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PromiseTermInvalid",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PromiseTextInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const availabilityBytecode =
  '0x60e0806040523461011357604081611972803803809161001f828561012a565b833981010312610113578051906001600160a01b03821682036101135760200151906001600160a01b0382168083036101135760049260209260805260a05260405192838092632931132d60e11b82525afa90811561011f575f916100e9575b5080156100d5576301e285000460c052604051611810908161016282396080518181816108a0015281816114f401526115bf015260a05181818161085c01528181610f040152611423015260c05181610a0d0152f35b634e487b7160e01b5f52601260045260245ffd5b90506020813d602011610117575b816101046020938361012a565b8101031261011357515f61007f565b5f80fd5b3d91506100f7565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761014d57604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806307cd8d5e14610e295780630ad2452814610d3157806312df9dee1461097a578063222614311461095e5780632e1a7d4d146108cf578063411557d11461088b57806349493a4d146108475780634fd9efc4146107305780635d7212b9146106f057806366684f6a146105175780637d2fbffa14610454578063827a67d2146104395780638b2ca8f21461041e578063aa8b280214610206578063c7d60143146101e9578063e5b6439a146101cb5763e72b8caa146100d4575f80fd5b346101c75760403660031901126101c7576004356100f06110d1565b6100f982611368565b906001600160401b0361010c82856115ee565b5460281c168042106101905761018e8461017f858560038201600560e01b60ff60e01b19825416179055600182015460a01c937fd61c85c8e2b258d644fecad6eaf5ebe8dcb5d9609a4af8ce1b97a51cea8079be60206001600160401b03604051948886521693a354918260a01c611204565b906001600160a01b03166114b9565b005b6040516354d9cb5760e11b815260048101949094526001600160401b03919091166024840152426044840152606483015250608490fd5b5f80fd5b346101c7575f3660031901126101c75760206040516301e285008152f35b346101c7575f3660031901126101c757602060405162093a808152f35b346101c75760803660031901126101c7576004356102226110d1565b6044356001600160401b0381116101c7576102419036906004016110e7565b9190606435926001600160401b0384116101c757366023850112156101c75783600401356001600160401b0381116101c7573660248260051b870101116101c75761028b86611368565b9061029685886115ee565b9384546001600160401b038160281c16804210156103e8575060209163ffffffff5f9260081c16956102ea60216040518381948883019688885284840137810186838201520301601f1981018352826111e3565b604051918291518091835e8101838152039060025afa156103dd57610329915f519084602460036002840154930199019263ffffffff8a54169261166d565b156103ba5750600260ff198254161790555f1963ffffffff835460c01c16019163ffffffff83116103a657805463ffffffff60c01b191660c09390931b63ffffffff60c01b16929092179091556001600160401b0316907f3464e419d543d19fda7c7b6734047d1a789f7e51134aefda23c3ec48184bad9a5f80a3005b634e487b7160e01b5f52601160045260245ffd5b6001600160401b038386633ccfe06560e01b5f526004521660245260445260645ffd5b6040513d5f823e3d90fd5b6040516330dee63560e11b8152600481018b90526001600160401b03891660248201524260448201526064810191909152608490fd5b346101c7575f3660031901126101c757602060405160808152f35b346101c7575f3660031901126101c757602060405160088152f35b346101c75760403660031901126101c75761046d6110d1565b5f6040805161047b816111c8565b82815282602082015201526004355f5260026020526001600160401b0360405f2091165f5260205260405f205460ff81166040516104b8816111c8565b60038210156105035760609263ffffffff82846001600160401b0394528360406020830192848660081c168452019360281c1683526040519485525116602084015251166040820152f35b634e487b7160e01b5f52602160045260245ffd5b346101c75760203660031901126101c7576040516105348161117e565b5f81525f60208201525f60408201525f60608201525f608082015260a06040519161055e836111ad565b5f83525f60208401525f60408401525f60608401525f60808401525f828401525f60c084015201526004355f52600160205260405f20600281015460038201549160018154910154604051926105b3846111ad565b835263ffffffff8416602084015263ffffffff8460201c16604084015263ffffffff8460401c16606084015263ffffffff8460601c1660808401528160a01c60a08401528060a01c60c084015260ff8460e01c1692604051916106158361117e565b6006851015610503578483526001600160a01b0393841660208085019182529185166040808601918252608089811c6001600160401b039081166060808a0191825260c09c8d1c63ffffffff908116858c0190815260a09b8c019a8b5286519d8e5297518c168d8a01529551909a168b850152511689890152925182168884015293518051888701529283015181168789015292820151831660e087015293810151821661010086015292830151166101208401528101516001600160601b0390811661014084015292015190911661016082015261018090f35b346101c75760603660031901126101c757604063ffffffff61071f6107136110d1565b604435906004356112a7565b835191151582529091166020820152f35b346101c75760203660031901126101c75760043561074d816113b8565b80546001600160a01b031633146108345760016001600160401b03610770611408565b16016001600160401b0381116103a6576003820180546cff00000000ffffffffffffffff60801b1916608083901b67ffffffffffffffff60801b1617600360e01b179081905560019290920180546001600160a01b0319163317815561018e9390926001600160401b03906107f7906107f29060201c63ffffffff1685611140565b611160565b81604051941684521660208301527f1f7ae194e6cce7b08e9b0baefe8153a31429ef77cc7294c3f68b6685098ffe6860403393a35460a01c61158a565b63d72a5f0360e01b5f523360045260245ffd5b346101c7575f3660031901126101c7576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101c7575f3660031901126101c7576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101c75760203660031901126101c7576004356108ec816113b8565b80546001600160a01b031690338290036109475760038101805460ff60e01b1916600160e11b17905561018e927ff1af5632b5644c409fb6ccce7e6a198c71c53742c9575e70b7e723141620ecc85f80a25460a01c906114b9565b506355780d5d60e11b5f523360045260245260445ffd5b346101c7575f3660031901126101c75760205f54604051908152f35b346101c757366003190161010081126101c75760e0136101c75760e4356001600160401b0381116101c7576109b39036906004016110e7565b90600435918215610d225780158015610d18575b610d01576001600160601b036109db611211565b16158015610ce9575b610cda576109fe63ffffffff6109f861123d565b1661154e565b610a06611250565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000911680158015610cd1575b610cb7575050610a4d63ffffffff6109f8611263565b63ffffffff610a5a611276565b1680158015610cab575b610c8d57505f545f1981146103a65760010191825f55825f52600160205260405f20610ae3610a91611211565b610ac3610a9c611227565b6001850180546001600160a01b031660a09290921b6001600160a01b031916919091179055565b82546001600160a01b031660a09190911b6001600160a01b031916178255565b80546001600160a01b03191633178155610afb61123d565b90610b04611250565b6003820192876002855494015563ffffffff610b1e611263565b9263ffffffff60401b8260601b610b33611276565b60601b169460401b169467ffffffff0000000063ffffffff60401b199260201b16906fffffffff00000000ffffffffffffffff1916171691161717178155600160e01b60ff60e01b1982541617905560405193845260243563ffffffff81168091036101c757602085015260443563ffffffff81168091036101c757604085015260643563ffffffff81168091036101c757606085015260843563ffffffff81168091036101c757608085015260a4356001600160601b0381168091036101c75760a085015260c435906001600160601b0382168092036101c75784837f3dafff84f9d30082c5ac9847237bdfd2b8456da534a84e9e991586005ec2954892869460c0602099015261010060e0840152816101008401526101208301375f6101208583010152610120813395601f80199101168101030190a3610c856001600160601b03610c7f611211565b1661158a565b604051908152f35b63053fb4a760e41b5f52600452600160245262093a8060445260645ffd5b5062093a808111610a64565b63053fb4a760e41b5f52600452600160245260445260645ffd5b50818111610a37565b6324145e0960e01b5f5260045ffd5b506001600160601b03610cfa611227565b16156109e4565b6370cb7f2960e01b5f52600452608060245260445ffd5b50608081116109c7565b631fa4b79b60e21b5f5260045ffd5b346101c75760203660031901126101c757600435610d4e81611368565b90610d57611408565b60038301908154906001600160401b0380610d88610d8363ffffffff8660201c16838760801c16611140565b611122565b169116818110610e1057505060c01c63ffffffff1680610dfa5750600161018e9361017f928260e21b60ff60e01b19825416179055805460a01c937f699eaecdfa9b5501c20df480bd98df1f046fc21a2253da327605e5020e18c7826020604051878152a20154918260a01c90611204565b8263b212651b60e01b5f5260045260245260445ffd5b8463286ca55b60e01b5f5260045260245260445260645ffd5b346101c75760403660031901126101c757600435610e456110d1565b906003610e5182611368565b01918254926001600160401b038460801c1693610e7a6107f263ffffffff8360201c1687611140565b610e82611408565b6001600160401b0380610e9487611122565b16911611956001600160401b038516968188109081156110be575b81156110b6575b50611083575050835f52600260205260405f20855f5260205260405f2080549360ff851660038110156105035761106c576040516362d2377360e11b815260048101889052906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103dd575f91611036575b610f479250876112a7565b92901561101f5763ffffffff610f6a9160601c166001600160401b034216611140565b6cffffffffffffffffffffffffff19909416602885901b6cffffffffffffffff00000000001617600883901b64ffffffff0016176001908117909155825460c01c63ffffffff9081169091019081116103a657825463ffffffff60c01b191660c09190911b63ffffffff60c01b16179091557f69a29eeb804ffdefa94e18dc4bc29cdf6a37ebaebb2d263babd5ad0aa85bf8bf91604091906001600160401b039063ffffffff845193168352166020820152a3005b868663811306e760e01b5f5260045260245260445ffd5b90506020823d602011611064575b81611051602093836111e3565b810103126101c757610f47915190610f3c565b3d9150611044565b8686630322432f60e11b5f5260045260245260445ffd5b6001600160401b036084928792896040519463543e87cb60e01b8652600486015260248501526044840152166064820152fd5b905088610eb6565b6001600160401b03841689119150610eaf565b602435906001600160401b03821682036101c757565b9181601f840112156101c7578235916001600160401b0383116101c757602083818601950101116101c757565b600681101561050357602452565b6001600160401b036008911601906001600160401b0382116103a657565b906001600160401b03809116911601906001600160401b0382116103a657565b6001600160401b035f19911601906001600160401b0382116103a657565b60c081019081106001600160401b0382111761119957604052565b634e487b7160e01b5f52604160045260245ffd5b60e081019081106001600160401b0382111761119957604052565b606081019081106001600160401b0382111761119957604052565b90601f801991011681019081106001600160401b0382111761119957604052565b919082018092116103a657565b60a4356001600160601b03811681036101c75790565b60c4356001600160601b03811681036101c75790565b60243563ffffffff811681036101c75790565b60443563ffffffff811681036101c75790565b60643563ffffffff811681036101c75790565b60843563ffffffff811681036101c75790565b8115611293570690565b634e487b7160e01b5f52601260045260245ffd5b9192905f92805f526001602052600360405f2001549163ffffffff808460401c16931695861561135c576001600160401b036040519260208401947f13306cf9f8f0daf357b54211c5518d76591ed4bb4c5b6906a5d0f2f401d6474d8652604085015216606083015260808201526080815261132460a0826111e3565b5190206113318282611289565b15948561133d57505050565b909180939450156112935763ffffffff926113589204611289565b1690565b505f9550859450505050565b90815f52600160205260405f209160ff600384015460e01c169060068210156105035760038203611397575050565b63876ade9b60e01b5f526004526113ae9150611114565b600360445260645ffd5b90815f52600160205260405f209160ff600384015460e01c1690600682101561050357600182036113e7575050565b63876ade9b60e01b5f526004526113fe9150611114565b600160445260645ffd5b60405163a3d545f560e01b81524260048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103dd575f90611468575b6001600160401b0391501690565b506020813d602011611499575b81611482602093836111e3565b810103126101c7576001600160401b03905161145a565b3d9150611475565b908160209103126101c7575180151581036101c75790565b6040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156103dd576115235750565b6115449060203d602011611547575b61153c81836111e3565b8101906114a1565b50565b503d611532565b8015801561157d575b61155e5750565b63053fb4a760e41b5f52600452600160245263ffffffff60445260645ffd5b5063ffffffff8111611557565b60405190637f4c824d60e11b82523360048301523060248301525f604483015260648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156103dd576115235750565b9190825f52600260205260405f206001600160401b0382165f5260205260405f209260ff845416600381101561050357600103611629575050565b6001600160401b0392506320fea70960e01b5f526004521660245260445ffd5b91908110156116595760051b0190565b634e487b7160e01b5f52603260045260245ffd5b9390926001600160401b0381166001600160401b03841610156117b95761169690929192611160565b92945f925b8184106116c157505050506001600160401b03161591826116bb57505090565b14919050565b9092956001600160401b038598959693961680156117ac57600180881614908115611799575b501561176a57611706906117008886859b99979b611649565b356117c3565b925b600181161580611758575b1561173257677fffffffffffffff809160011c169560011c1694611708565b677fffffffffffffff8060019299939497959896995b831c1694821c169401929161169b565b506001600160401b0381161515611713565b677fffffffffffffff8061179360019361178c8b8988999c9d9b9e9a98611649565b35906117c3565b98611748565b90506001600160401b038716145f6116e7565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b845260218301526041820152604181526117f06061826111e3565b604051918291518091835e8101838152039060025afa156103dd575f519056'
